import { expect, test } from 'vitest'
import { mostPointsRead } from '#contract/paper.ts'
import { scaleToRead } from './greyPicture.ts'

// A poster, or a photograph of a hundred million points, would be refused by the engine, or not drawn by the browser at all.
test.each([
  ['A4 at 300 to the inch', [595, 842], 300 / 72, 300 / 72],
  ['a photograph of twelve million points', [4000, 3000], 1, 0.866],
  ['a poster', [3000, 4000], 300 / 72, 0.866],
  ['a till roll', [200, 14_400], 300 / 72, 0.569],
  ['a small picture, which is not made larger', [600, 800], 1, 1],
] as const)('%s is drawn no larger than it is read', (_, [width, height], most, expected) => {
  const scale = scaleToRead(width, height, most)
  expect(scale).toBeCloseTo(expected, 3)
  expect(Math.floor(width * scale) * Math.floor(height * scale)).toBeLessThanOrEqual(mostPointsRead)
  expect(Math.max(width, height) * scale).toBeLessThanOrEqual(8192)
})
