import { expect, test } from 'vitest'
import { readTurned, type Recognised } from './pageWords.ts'
import type { Picture } from './picture.ts'

const area = { x: 0.1, y: 0.2, width: 0.3, height: 0.1 }
const said = (text: string, confidence: number): Recognised => ({ text, confidence, line: 0, area })
/** One black point, by which a look knows which way the page is turned: it stands in the first row, or in the last. */
const page: Picture = { width: 2, height: 3, points: Uint8Array.of(0, 255, 255, 255, 255, 255) }

/** Looks at a page that is only read one way up; `good` is how the black point stands then. */
function looking(good: (picture: Picture) => boolean, mayGoOn = () => true) {
  let looks = 0
  const read = readTurned(
    page,
    (picture) => {
      looks += 1
      return good(picture) ? [said('Databases', 96), said('7.5', 40)] : [said('sasoqejeq', 30), said('I', 90)]
    },
    mayGoOn,
  )
  return { ...read, looks }
}

// Would catch words offered as sure that are not, and a page that is looked at four times where once is enough.
test('a page that stands upright is looked at once, and says which words are unsure', () => {
  expect(looking(({ points }) => points[0] === 0)).toEqual({
    ...{ found: 'words', turn: 0, looks: 1 },
    words: [
      { text: 'Databases', line: 0, area, sure: true },
      { text: '7.5', line: 0, area, sure: false },
    ],
  })
})

test('a page on its head is read upside down, and its words lie where they stand on it', () => {
  const { found, turn, words, looks } = looking(({ width, points }) => width === 2 && points[5] === 0)

  expect([found, turn, looks]).toEqual(['words', 180, 2])
  expect(words[0]?.area.x).toBeCloseTo(0.6)
  expect(words[0]?.area.y).toBeCloseTo(0.7)
})

// Cyrillic reads as Latin letters that are sure now and then: offered, they would be kept.
test('a page of which too little is sure offers no word, however it is turned', () => {
  expect(looking(() => false)).toEqual({ found: 'illegible', turn: 0, words: [], looks: 4 })
})

test('where there is no time for another look the page is not looked at again', () => {
  expect(
    looking(
      () => false,
      () => false,
    ),
  ).toMatchObject({ found: 'illegible', looks: 1 })
})

test('an empty page is not turned', () => {
  let looks = 0
  const read = readTurned(
    page,
    () => {
      looks += 1
      return []
    },
    () => true,
  )
  expect([read, looks]).toEqual([{ found: 'empty', turn: 0, words: [] }, 1])
})
