import { expect, test } from 'vitest'
import type { ModuleOutcomeId } from '#core/ids.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { cellOf, steppedTo } from './cells.ts'
import type { Pair } from './pairs.ts'

const outcome = { id: 'M1' as ModuleOutcomeId, code: 'M1', text: [], weight: 100, essential: {} }
const alignment = (item: number, score: number) => ({
  item,
  score,
  lang: 'en',
  credentialText: '',
  moduleText: '',
  credentialSpans: [],
  moduleSpans: [],
  reasons: [],
})
const suggestion = (coverage: Coverage) => ({
  outcomeKey: 'M1',
  coverage,
  alignments: [alignment(0, 0.7), alignment(1, 0.2)],
  reasons: [],
  coveredChance: null,
})
const open = { outcome, judgement: null }
const judgement = { coverage: 'partly' } as Pair['judgement']

// A judgement and a suggestion in one look would let the machine's word pass for the officer's.
test('tells a judgement, a suggestion, a link by hand and a weak suggestion apart', () => {
  const suggested: Pair = { ...open, suggestion: suggestion('covered'), items: [0] }
  expect(cellOf(suggested, 0)).toEqual({ kind: 'suggested', coverage: 'covered' })
  expect(cellOf(suggested, 1)).toEqual({ kind: 'weaker' })
  expect(cellOf(suggested, 2)).toBe(null)
  expect(cellOf({ ...suggested, items: [2] }, 2)).toEqual({ kind: 'linked' })
  expect(cellOf({ ...suggested, items: [2] }, 0)).toEqual({ kind: 'weak' })
  expect(cellOf({ ...suggested, judgement, items: [1] }, 1)).toEqual({ kind: 'judged', coverage: 'partly' })
  expect(cellOf({ ...open, suggestion: suggestion('cantSay'), items: [] }, 0)).toEqual({ kind: 'weak' })
})

test('a hidden suggestion leaves every cell empty', () => {
  expect([0, 1, 2].map((item) => cellOf({ ...open, suggestion: null, items: [] }, item))).toEqual([null, null, null])
})

// Someone who can't use a mouse must reach every cell and never leave the grid by an arrow.
test('arrows, Home and End stay within a grid of any size', () => {
  const last = { row: 59, column: 39 }

  expect(steppedTo('ArrowDown', { row: 59, column: 3 }, last)).toEqual({ row: 59, column: 3 })
  expect(steppedTo('ArrowLeft', { row: 2, column: 0 }, last)).toEqual({ row: 2, column: 0 })
  expect(steppedTo('PageDown', { row: 55, column: 1 }, last)).toEqual(
    steppedTo('ArrowDown', { row: 58, column: 1 }, last),
  )
  expect(steppedTo('Ctrl+End', { row: 0, column: 0 }, last)).toEqual(last)
  expect(steppedTo('End', { row: 4, column: 0 }, last)).toEqual({ row: 4, column: 39 })
  expect(steppedTo('Tab', { row: 0, column: 0 }, last)).toBe(null)
})
