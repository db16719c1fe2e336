import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionKinds } from './ranking/question.ts'
import { measureNames } from './ranking/rankingIndex.ts'
import { sumOfTrees } from './trees.ts'
import { meaningsKnown, rankingWeights } from './ranking/weights.ts'

const width = measureNames.length + questionKinds.length

const trees = {
  depth: 2,
  asks: [0, 1, -1, 2, -1, -1],
  over: [0.5, 0.2, 0, 1, 0, 0],
  leaves: [1, 2, 4, 8, 16, 32, 64, 128],
}

test.each([
  [[0.5, 0.2, 1], 1 + 16],
  [[0.5, 0.3, 1], 2 + 16],
  [[0.6, 0.3, 1], 4 + 16],
  [[0.6, 0.3, 1.5], 4 + 64],
])('the measures %j come to %d', (measures, sum) => {
  expect(sumOfTrees(trees, measures)).toBe(sum)
})

test('no trees come to 0', () => {
  expect(sumOfTrees({ depth: 3, asks: [], over: [], leaves: [] }, [1])).toBe(0)
})

// A tree cut short, or of another depth than is said, would shift every number behind it to its neighbour.
test('the trees that come with the program are whole, and ask for nothing that is not there', () => {
  for (const known of meaningsKnown) {
    const { depth, asks, over, leaves } = rankingWeights.by[known].trees
    const count = leaves.length / 2 ** depth
    expect(Number.isInteger(count)).toBe(true)
    expect(count).toBeGreaterThan(0)
    expect(asks).toHaveLength(count * (2 ** depth - 1))
    expect(over).toHaveLength(asks.length)
    expect(Math.max(...asks)).toBeLessThan(width)
  }
})

test('what trees add lies between what their leaves can come to', () => {
  const { trees: shipped } = rankingWeights.by.sentences
  const perTree = 2 ** shipped.depth
  const [least, most] = [Math.min, Math.max].map((choose) =>
    Array.from({ length: shipped.leaves.length / perTree }, (_, nth) =>
      choose(...shipped.leaves.slice(nth * perTree, (nth + 1) * perTree)),
    ).reduce((sum, leaf) => sum + leaf, 0),
  )
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: width, maxLength: width }),
      (measures) => {
        const sum = sumOfTrees(shipped, measures)
        expect(sum).toBeGreaterThanOrEqual((least ?? 0) - 1e-9)
        expect(sum).toBeLessThanOrEqual((most ?? 0) + 1e-9)
      },
    ),
  )
})
