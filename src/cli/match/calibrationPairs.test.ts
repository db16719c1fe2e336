import { expect, test } from 'vitest'
import { kindsOfDifference, readHalf, readCalibration } from './goldHalves.ts'

const pairs = readCalibration()

// A text that chances are fitted on and measured on would make the figures say nothing of texts to come. Told as a number, so
// that a failure shows none of the blind half's texts.
test.each(['blind', 'open'] as const)('shares no text with the %s half', (half) => {
  const texts = (some: typeof pairs) => some.flatMap(({ text, local }) => [text, ...local].map(({ value }) => value))
  const learned = new Set(texts(pairs))

  expect(texts(readHalf(half)).filter((text) => learned.has(text)).length).toBe(0)
})

// A pair twice would count twice; one kind too few would not be calibrated.
test('holds 1,100 pairs, each once, of every rating and every kind of difference', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(1100)
  expect(new Set(pairs.map(({ text, local }) => `${text.value}\n${local[0]?.value ?? ''}`)).size).toBe(pairs.length)
  for (const rating of ['covered', 'partly', 'not', 'cantSay']) {
    expect(pairs.filter((pair) => pair.rating === rating).length).toBeGreaterThanOrEqual(30)
  }
  for (const kind of kindsOfDifference) {
    expect(pairs.filter(({ differsIn }) => differsIn === kind).length).toBeGreaterThanOrEqual(25)
  }
})
