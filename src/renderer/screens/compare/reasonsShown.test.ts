import { expect, test } from 'vitest'
import type { Alignment, MatchReason, OutcomeSuggestion } from '#core/matching/comparison.ts'
import { reasonsShown } from './reasonsShown.ts'

function reason(code: string, side: MatchReason['side'], strength: MatchReason['strength'] = 'some'): MatchReason {
  return { signal: code, code, side, strength, value: 0, facts: {} }
}

function passage(reasons: readonly MatchReason[], parts: Readonly<Record<string, number>> = {}): Alignment {
  return {
    ...{ item: 0, lang: 'en', credentialText: '', moduleText: '', score: 0, credentialSpans: [], moduleSpans: [] },
    reasons: [...reasons],
    parts: Object.entries(parts).map(([signal, towards]) => ({ signal, towards })),
  }
}

function suggestion(of: Partial<OutcomeSuggestion>): OutcomeSuggestion {
  return { outcomeKey: 'M1', coverage: 'partly', alignments: [], reasons: [], coveredChance: null, ...of }
}

const told = (shown: ReturnType<typeof reasonsShown>, side: 'for' | 'against') =>
  shown[side].map(({ reason: { code }, strength }) => [code, strength])

test('the strong reasons stand first, what was not measured before what is weak', () => {
  const reasons = [
    reason('wordsShared', 'for', 'weak'),
    reason('sentencesAlike', 'for'),
    reason('otherObject', 'against'),
  ]
  const shown = reasonsShown(
    suggestion({
      alignments: [passage([...reasons, reason('tellsOne', 'against')], { sentencesAlike: 1.2, tellsOne: -0.1 })],
      reasons: [reason('notFound', 'against')],
    }),
    null,
  )

  expect(told(shown, 'for')).toEqual([
    ['sentencesAlike', 'strong'],
    ['wordsShared', 'weak'],
  ])
  expect(told(shown, 'against')).toEqual([
    ['otherObject', null],
    ['notFound', null],
    ['tellsOne', 'weak'],
  ])
})

// "But not inferential statistics" was told as weak, where four signals together took the answer down.
test('a reason is as strong as all signals of its kind, and has no strength where they say the opposite', () => {
  const reasons = [reason('negation', 'against', 'weak'), reason('narrower', 'against', 'weak')]
  const parts = { excludesPart: -0.13, excludesAsked: -1.05, excludesNear: -1, narrower: 0.4 }

  expect(told(reasonsShown(suggestion({ alignments: [passage(reasons, parts)] }), null), 'against')).toEqual([
    ['negation', 'strong'],
    ['narrower', null],
  ])
})

// "What is found is not enough" stood under "Against", as if it were a fault of the credential.
test.each([['between'], ['coveredOrPartly'], ['partlyOrNot']])('why there is no answer is told apart: %s', (code) => {
  const shown = reasonsShown(
    suggestion({ coverage: 'cantSay', reasons: [reason(code, 'against'), reason('notFound', 'against')] }),
    null,
  )

  expect(shown.why.map((one) => one.code)).toEqual([code])
  expect(told(shown, 'against')).toEqual([['notFound', null]])
})

test('what one line says is not said by another', () => {
  const reasons = ['knowsOnly', 'verbLower', 'otherCase', 'otherObject'].map((code) => reason(code, 'against'))

  expect(
    told(reasonsShown(suggestion({ alignments: [passage(reasons)] }), null), 'against').map(([code]) => code),
  ).toEqual(['knowsOnly', 'otherCase'])
})

test('where no passage is named, what comes nearest gives the reasons', () => {
  const nearest = passage([reason('wordsShared', 'for', 'some'), reason('otherCase', 'against')], { otherCase: -0.9 })
  const shown = reasonsShown(suggestion({ coverage: 'not', reasons: [reason('notFound', 'against')] }), nearest)

  expect(told(shown, 'for')).toEqual([['wordsShared', 'some']])
  expect(told(shown, 'against')).toEqual([
    ['otherCase', 'strong'],
    ['notFound', null],
  ])
})

// "For: nothing. Against: nothing found." reads as if something had been compared.
test.each([
  ['noOutcomes', false],
  ['noCommonLanguage', false],
  ['tooGeneral', true],
])('tells of %s whether there was something to compare', (code, compared) => {
  expect(reasonsShown(suggestion({ reasons: [reason(code, 'against')] }), null).compared).toBe(compared)
})
