import { expect, test } from 'vitest'
import { firstToSight, toReadOn, toSight } from './toSight.ts'

const view = { top: 100, bottom: 200 }

// Whoever chose the fourth module found the list at its first again, and the one that is compared out of sight.
test('the list scrolls to the module that is compared, and no further', () => {
  expect(toSight({ top: 120, bottom: 160 }, view)).toBe(0)
  expect(toSight({ top: 190, bottom: 230 }, view)).toBe(30)
  expect(toSight({ top: 60, bottom: 100 }, view)).toBe(-40)
  expect(toSight({ top: 190, bottom: 330 }, view)).toBe(90)
})

// With forty outcomes the one that carries what the officer is at was out of sight, and only a mouse brought it back.
test('a list scrolls to the first row that carries, and stays where one of them is in sight', () => {
  const above = { top: 20, bottom: 60 }
  const there = { top: 150, bottom: 190 }
  const below = { top: 400, bottom: 440 }
  expect(firstToSight([above, below], view)).toBe(-80)
  expect(firstToSight([below, above], view)).toBe(240)
  expect(firstToSight([above, there], view)).toBe(0)
  expect(firstToSight([], view)).toBe(0)
})

// An outcome of 2,000 letters, in full, is higher than the window: no key led to its end.
test('a Page key reads on in a row that is higher than the view, to its end and back', () => {
  expect(toReadOn({ top: 100, bottom: 400 }, view, 1)).toBe(90)
  expect(toReadOn({ top: -80, bottom: 220 }, view, 1)).toBe(20)
  expect(toReadOn({ top: -100, bottom: 200 }, view, 1)).toBe(0)
  expect(toReadOn({ top: -100, bottom: 200 }, view, -1)).toBe(-90)
  expect(toReadOn({ top: 120, bottom: 160 }, view, 1)).toBe(0)
  expect(toReadOn({ top: 120, bottom: 160 }, view, -1)).toBe(0)
})
