import fc from 'fast-check'
import { expect, test } from 'vitest'
import { modelClasses, shippedModel, treesOver, verdictOf, type CoverageWeights } from './coverageModel.ts'
import { pairSignals } from './pairSignals.ts'

const [none, first] = [
  { depth: 1, asks: [], over: [], leaves: [] },
  { depth: 1, asks: [0], over: [0.5], leaves: [0, 4] },
]

/** Weights that say the same of every pair, and a tree that says "covered" where the first signal is high. */
function modelSaying(intercepts: readonly number[]): CoverageWeights {
  return {
    ...shippedModel,
    weights: modelClasses.map(() => pairSignals.map(() => 0)),
    intercepts: [...intercepts],
    trees: [first, none, none, none],
    sharpness: 1,
  }
}

const measures = (value: number) => pairSignals.map((_, place) => (place === 0 ? value : 0))

test('trees add to what the weights say', () => {
  const model = modelSaying([0, 1, 0, 0])

  expect(verdictOf(measures(0.4), model).answer).toBe('partly')
  expect(verdictOf(measures(0.6), model).answer).toBe('covered')
  expect(treesOver(measures(0.6), model)).toEqual([4, 0, 0, 0])
})

// Thousands of strangers in a list would each ask a hundred trees.
test('where the weights are sure of "not", trees are not asked', () => {
  expect(verdictOf(measures(0.6), modelSaying([0, 0, 3, 0])).answer).toBe('covered')
  expect(verdictOf(measures(0.6), modelSaying([0, 0, 3.5, 0])).answer).toBe('not')
})

// Trees cut short, or fewer than answers, would shift every number to its neighbour.
test('the trees that come with the program are whole, and ask for signals that are there', () => {
  for (const { trees } of [shippedModel, shippedModel.byWords]) {
    expect(trees).toHaveLength(modelClasses.length)
    for (const { depth, asks, over, leaves } of trees) {
      const count = leaves.length / 2 ** depth
      expect(count).toBeGreaterThan(0)
      expect(asks).toHaveLength(count * (2 ** depth - 1))
      expect(over).toHaveLength(asks.length)
      expect(Math.max(...asks)).toBeLessThan(pairSignals.length)
    }
  }
})

test('chances are together 1, whatever is measured', () => {
  const any = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: pairSignals.length,
    maxLength: pairSignals.length,
  })
  fc.assert(
    fc.property(any, (values) => {
      const { chances, answer } = verdictOf(values, shippedModel)
      const all = modelClasses.map((one) => chances[one])
      expect(all.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
      expect(chances[answer]).toBe(Math.max(...all))
    }),
  )
})
