import { expect, test } from 'vitest'
import { measureNames } from '#core/matching/ranking/rankingIndex.ts'
import { fitRanking, fitWithoutTrees } from './fitRanking.ts'
import { growTrees } from './growTrees.ts'
import type { MeasuredQuery } from './measuredSet.ts'
import { rankQuery } from './rankedQuery.ts'

const [first, second] = [5, 9]

/** The right one of four is where both measures are high or both are low: no weights can tell that. */
const queries = Array.from({ length: 60 }, (_, nth): MeasuredQuery => {
  const rows = new Float32Array(4 * measureNames.length)
  for (const place of [0, 1, 2, 3]) {
    rows[place * measureNames.length + first] = place & 1 ? 0.9 : 0.1
    rows[place * measureNames.length + second] = place & 2 ? 0.8 : 0.2
  }
  const right = nth % 2 === 0 ? [true, false, false, true] : [false, false, false, true]
  const candidates = ['both low', 'first', 'second', 'both high'].map((name) => `${name} ${String(nth)}`)
  return {
    set: 'skills',
    setSize: 60,
    id: String(nth),
    gold: candidates.filter((_candidate, place) => right[place] === true),
    institution: null,
    kind: 'label',
    candidates,
    rows,
    right,
  }
})

const twoFirst = (fit: typeof fitRanking) => {
  const fitted = fit(queries)
  return queries
    .filter((_, nth) => nth % 2 === 0)
    .every((query) => {
      const { ranked } = rankQuery(query, fitted)
      return ranked.slice(0, 2).every((name) => query.gold.includes(name))
    })
}

// Trees that only said what the weights say anyway would be of no use.
test('trees tell what holds only together', () => {
  expect(twoFirst(fitRanking)).toBe(true)
  expect(twoFirst(fitWithoutTrees)).toBe(false)
})

// Weights that are learned anew must be the same, or nobody can check what a suggestion names.
test('the same queries grow the same trees', () => {
  expect(growTrees(queries)).toEqual(growTrees(queries))
})

test('a measure that is left out is not asked for', () => {
  const { asks } = growTrees(queries, (name) => name === measureNames[first])
  expect(asks).toContain(second)
  expect(asks).not.toContain(first)
})

// A threshold on a number itself would part those that a machine rounds up from those that it rounds down.
test('a decision lies between the numbers that occur', () => {
  const { asks, over } = growTrees(queries)
  const thresholds = new Set(over.filter((_, nth) => (asks[nth] ?? -1) >= 0))
  expect(thresholds).toEqual(new Set([0.5]))
})

test('where nothing is right nothing is learned', () => {
  const { leaves } = growTrees(queries.map((query) => ({ ...query, right: [false, false, false, false] })))
  expect(leaves.every((leaf) => leaf === 0)).toBe(true)
})
