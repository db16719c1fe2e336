import { expect, test } from 'vitest'
import { Comparison } from '#contract/comparison.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { besideSuggestions, pairsOf, stretchesOf } from './pairs.ts'

const id = (last: number) => `019aa000-0000-7000-8000-00000000000${String(last)}`
const text = (value: string) => [{ lang: 'en', value }]
const none = { outcomes: 0, credits: 0 }

/** Two outcomes, both suggested covered by the credential's first; only the second is judged. */
const comparison = Comparison.parse({
  id: id(1),
  caseCredentialId: id(2),
  module: {
    moduleId: id(3),
    moduleVersionId: id(4),
    code: 'INF-1',
    title: text('Databases'),
    credits: 500,
    hours: null,
    eqfLevel: 6,
    assessment: [],
    prerequisites: [],
    programmes: [],
    validFrom: '2025-10-01',
    validTo: null,
    revision: 1,
    weightsFrom: 'catalogue',
    versions: [],
    outcomes: [5, 6].map((last) => ({
      id: id(last),
      code: `M${String(last)}`,
      text: text('Design'),
      weight: 250,
      essential: {},
    })),
  },
  credential: {
    title: [],
    provider: [],
    outcomes: [{ item: 0, text: text('Design'), verbClass: null }],
    credits: null,
    minutes: null,
    eqfLevel: null,
    assessment: [],
  },
  suggestion: {
    moduleKey: id(4),
    engineVersion: 'words/1',
    beside: [],
    outcomes: [5, 6].map((last) => ({
      outcomeKey: id(last),
      coverage: 'covered' satisfies Coverage,
      reasons: [],
      alignments: [
        {
          item: 0,
          lang: 'en',
          credentialText: 'Design',
          moduleText: 'Design',
          score: 1,
          credentialSpans: [],
          moduleSpans: [],
          reasons: [],
        },
      ],
    })),
  },
  judgements: [
    {
      id: id(7),
      moduleOutcomeId: id(6),
      coverage: 'partly',
      items: [0],
      note: '',
      togetherId: null,
      suggestionVisible: false,
      by: 'Mira Aldous',
      at: '2026-05-18T08:00:00Z',
    },
  ],
  coverage: { covered: none, partly: none, not: none, cantSay: none, open: none },
  essential: { least: none, most: none, of: none },
})

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

// Would catch a window before judging several that keeps a difference silent, or that lets a hidden suggestion through.
test('of outcomes to be judged alike it is known which differ from what is shown, and of which nothing is', () => {
  const codes = (of: ReturnType<typeof pairsOf>) => of.map(({ outcome }) => outcome.code)
  const shown = besideSuggestions(pairsOf(comparison, 'shown'), 'not')
  expect([codes(shown.otherwise), codes(shown.notShown), codes(shown.judgedBefore)]).toEqual([['M5', 'M6'], [], ['M6']])
  expect(codes(besideSuggestions(pairsOf(comparison, 'shown'), 'covered').otherwise)).toEqual([])
  const hidden = besideSuggestions(pairsOf(comparison, 'untilJudged'), 'not')
  expect([codes(hidden.otherwise), codes(hidden.notShown)]).toEqual([['M6'], ['M5']])
})
