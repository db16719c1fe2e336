import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measuresOf } from '../../coverageModel.ts'
import { gistOf } from '../../meaning/gist.ts'
import { pairOf } from './pairSignal.ts'

const outcomes: readonly (readonly [lang: string, text: string])[] = [
  ['en', 'Interpret the results of a regression, without testing its assumptions'],
  ['en', 'Estimate regression models and interpret their results'],
  ['en', 'Plan at least three experiments on soil, water and air'],
  ['de', 'Regressionsmodelle schätzen und deren Ergebnisse beurteilen'],
  ['fr', 'Soigner des chevaux, mais pas des chiens'],
  ['en', 'Care for horses'],
  ['en', 'Understand it'],
  ['de', ''],
]
const anOutcome = fc.constantFrom(...outcomes).map(([lang, text]) => gistOf(text, lang))
const aPair = fc.tuple(anOutcome, anOutcome)

// Numbers that signals share lie in places that the next pair uses again: would catch one that is read from there too late.
test('a pair measures the same whatever pairs are put together, or measured, between', () => {
  fc.assert(
    fc.property(fc.array(aPair, { minLength: 2, maxLength: 6 }), (texts) => {
      const alone = texts.map(([shown, asked]) => measuresOf(pairOf(shown, asked, () => 1)))
      const pairs = texts.map(([shown, asked]) => pairOf(shown, asked, () => 1))
      expect(pairs.map(measuresOf)).toEqual(alone)
      expect(pairs.toReversed().map(measuresOf)).toEqual(alone.toReversed())
    }),
  )
})
