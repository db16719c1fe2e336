import { expect, test } from 'vitest'
import { questionKinds } from './question.ts'
import { measureNames } from './rankingIndex.ts'
import { meaningsKnown, rankingWeights } from './weights.ts'

// A signal that is added without training anew would shift every weight to its neighbour.
test('there is one weight for each measure of the signals, in their order', () => {
  expect(rankingWeights.measures).toEqual(measureNames)
  for (const known of meaningsKnown) {
    const { mean, deviation, shared, kinds } = rankingWeights.by[known]
    for (const numbers of [mean, deviation, shared]) expect(numbers).toHaveLength(measureNames.length)
    for (const kind of questionKinds) expect(kinds[kind]).toHaveLength(measureNames.length)
  }
})

test('names of measures are unique, and a measure that is compared with the best exists', () => {
  expect(new Set(measureNames).size).toBe(measureNames.length)
  for (const name of measureNames) expect(measureNames).toContain(name.replace('/best', ''))
})

// Of a language that no table knows every module would be 0 by it, and words and letters weigh as if it had spoken.
test('what a language is not known by weighs nothing there', () => {
  const silent = { words: /Topic(?:\/|$)/, nothing: /^(?:title|text|nearestPassage)(?:Topic|Meaning)(?:\/|$)/ }
  for (const [known, pattern] of Object.entries(silent)) {
    const { shared, kinds } = rankingWeights.by[known === 'words' ? 'words' : 'nothing']
    const weighed = measureNames.filter(
      (name, nth) => pattern.test(name) && (shared[nth] !== 0 || Object.values(kinds).some((all) => all[nth] !== 0)),
    )
    expect(weighed).toEqual([])
  }
})
