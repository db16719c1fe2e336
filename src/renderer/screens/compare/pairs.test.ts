import { expect, test } from 'vitest'
import { comparison } from './comparison.fixtures.ts'
import { besideSuggestions, pairsOf, saidOf, stretchesOf } from './pairs.ts'

// Would catch a hidden suggestion that shows through: in marked rows, in the bar, or as links kept with the judgement.
test('a hidden suggestion is nowhere in the pairs, and what was judged stays', () => {
  const pairs = pairsOf(comparison, 'hidden')

  expect(pairs.map(({ suggestion, items }) => ({ suggestion, items }))).toEqual([
    { suggestion: null, items: [] },
    { suggestion: null, items: [0] },
  ])
  expect(stretchesOf(pairs).map(({ kind }) => kind)).toEqual(['open', 'partly'])
})

test('a shown suggestion proposes what carries an outcome that nobody has judged', () => {
  const pairs = pairsOf(comparison, 'shown')

  expect(pairs.map(({ items }) => items)).toEqual([[0], [0]])
  expect(stretchesOf(pairs).map(({ kind }) => kind)).toEqual(['suggested', 'partly'])
})

// The policy hides a suggestion until the outcome is judged: one judgement must not uncover the others.
test('hidden until judged shows the suggestion of a judged outcome alone', () => {
  const pairs = pairsOf(comparison, 'untilJudged')

  expect(pairs.map(({ suggestion }) => suggestion !== null)).toEqual([false, true])
})

// Would catch a suggestion that is called unseen by whoever saw it, took the judgement back and judges anew.
test('what was in sight once stays in sight when its judgement is taken back', () => {
  const pairs = pairsOf({ ...comparison, judgements: [] }, 'untilJudged')

  expect(pairs.map(({ suggestion }) => suggestion !== null)).toEqual([false, true])
})

// Would catch a window before judging several that keeps a difference silent, or that lets a hidden suggestion through.
test('of outcomes to be judged alike it is known which differ from what is shown, and of which nothing is', () => {
  const codes = (of: ReturnType<typeof pairsOf>) => of.map(({ outcome }) => outcome.code)
  const shown = besideSuggestions(pairsOf(comparison, 'shown'), 'not')
  expect([codes(shown.otherwise), codes(shown.notShown), codes(shown.judgedBefore)]).toEqual([['M5', 'M6'], [], ['M6']])
  expect(codes(besideSuggestions(pairsOf(comparison, 'shown'), 'covered').otherwise)).toEqual([])
  const hidden = besideSuggestions(pairsOf(comparison, 'untilJudged'), 'not')
  expect([codes(hidden.otherwise), codes(hidden.notShown)]).toEqual([['M6'], ['M5']])
})

// Whoever judged outcomes of which the machine can't say was told that they differ from the suggestion: there is none.
test('that the machine can’t say is no suggestion, from which nothing differs', () => {
  const outcomes = comparison.suggestion.outcomes.map((one) => ({
    ...one,
    coverage: 'cantSay' as const,
    alignments: [],
  }))
  const unsure = { ...comparison, judgements: [], suggestion: { ...comparison.suggestion, outcomes } }
  const pairs = pairsOf(unsure, 'shown')
  for (const coverage of ['not', 'cantSay'] as const) {
    const { suggested, otherwise, noSuggestion, notShown } = besideSuggestions(pairs, coverage)
    expect({ suggested, otherwise, noSuggestion, notShown }).toEqual({
      ...{ suggested: [], otherwise: [], noSuggestion: pairs, notShown: [] },
    })
  }
  expect(pairs.map(saidOf)).toEqual(['noSuggestion', 'noSuggestion'])
  expect(stretchesOf(pairs).map(({ kind }) => kind)).toEqual(['open', 'open'])
})
