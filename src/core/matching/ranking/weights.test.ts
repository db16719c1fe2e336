import { expect, test } from 'vitest'
import { questionKinds } from './question.ts'
import { measureNames } from './rankingIndex.ts'
import { rankingWeights } from './weights.ts'

// A signal that is added without training anew would shift every weight to its neighbour.
test('there is one weight for each measure of the signals, in their order', () => {
  expect(rankingWeights.measures).toEqual(measureNames)
  for (const numbers of [rankingWeights.mean, rankingWeights.deviation, rankingWeights.shared]) {
    expect(numbers).toHaveLength(measureNames.length)
  }
  for (const kind of questionKinds) expect(rankingWeights.kinds[kind]).toHaveLength(measureNames.length)
})

test('names of measures are unique, and a measure that is compared with the best exists', () => {
  expect(new Set(measureNames).size).toBe(measureNames.length)
  for (const name of measureNames) expect(measureNames).toContain(name.replace('/best', ''))
})
