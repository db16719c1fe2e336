import { expect, test } from 'vitest'
import { modelClasses } from '#core/matching/coverageModel.ts'
import { sumOfTrees } from '#core/matching/trees.ts'
import { growCoverageTrees } from './growCoverageTrees.ts'

const both = [
  [1, 1],
  [1, 1],
  [1, 1],
  [0, 0],
  [1, 0],
  [0, 1],
] as const

/** Covered where both measures are high or both are low: no weights can tell that. Each stands twice, for a tree asks for half. */
const examples = Array.from({ length: 600 }, (_, nth) => {
  const [one, other] = both[nth % both.length] ?? both[0]
  const wobble = ((nth * 37) % 100) / 1000
  const rating = modelClasses.indexOf(one === other ? 'covered' : 'not')
  return { measures: [one + wobble, other - wobble, one - wobble, other + wobble], rating, weight: 1 + (nth % 3) }
})

const said = (trees: ReturnType<typeof growCoverageTrees>, [one = 0, other = 0]: readonly number[]) => {
  const sums = trees.map((own) => sumOfTrees(own, [one, other, one, other]))
  return modelClasses[sums.indexOf(Math.max(...sums))]
}

test('trees see what holds only of two measures together', () => {
  const trees = growCoverageTrees(examples)

  expect(trees).toHaveLength(modelClasses.length)
  expect(said(trees, [1, 1])).toBe('covered')
  expect(said(trees, [0, 0])).toBe('covered')
  expect(said(trees, [1, 0])).toBe('not')
  expect(said(trees, [0, 1])).toBe('not')
})

// Numbers that differ from run to run could not be checked by anybody.
test('the same examples give the same trees', () => {
  expect(growCoverageTrees(examples)).toEqual(growCoverageTrees(examples))
})

test('examples that count for nothing teach nothing', () => {
  const misled = examples.map((example) => ({ ...example, rating: modelClasses.indexOf('partly'), weight: 1e-9 }))

  expect(said(growCoverageTrees([...examples, ...misled]), [1, 1])).toBe('covered')
})
