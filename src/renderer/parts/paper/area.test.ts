import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Area } from '#core/credential/element.ts'
import { areaAfterKey, areaBetween } from './area.ts'

const point = fc.record({
  x: fc.double({ min: -1, max: 2, noNaN: true }),
  y: fc.double({ min: -1, max: 2, noNaN: true }),
})
const inside = ({ x, y, width, height }: Area) => x + width <= 1.001 && y + height <= 1.001

// A place outside the page would be refused by the engine, or drawn beside the paper.
test('a rectangle drawn in any direction, over the edge or not, lies on the page', () => {
  fc.assert(
    fc.property(point, point, (one, other) => {
      const area = areaBetween(one, other)
      expect(Area.safeParse(area).success && inside(area)).toBe(true)
      expect(areaBetween(other, one)).toEqual(area)
    }),
  )
})

test('whatever arrows are pressed, it stays on the page', () => {
  const keys = fc.array(fc.tuple(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'), fc.boolean()))
  fc.assert(
    fc.property(point, point, keys, (one, other, pressed) => {
      const end = pressed.reduce(
        (area, [key, resize]) => areaAfterKey(area, key, { resize }) ?? area,
        areaBetween(one, other),
      )
      expect(Area.safeParse(end).success && inside(end)).toBe(true)
    }),
  )
})

test('another key does nothing', () => {
  expect(areaAfterKey({ x: 0, y: 0, width: 1, height: 1 }, 'Enter', { resize: false })).toBeNull()
})
