import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Assertion } from '../credential/element.ts'
import type { CaseId, DecisionId } from '../ids.ts'
import { toCompared } from '../matching/compared.ts'
import type { RecognitionOutcome } from './decision.ts'
import {
  learnedWords,
  likeness,
  movedByPrecedents,
  precedentStanding,
  type DecidedLearning,
  type LearnedWords,
} from './likeLearning.ts'

const outcomes = [
  'Fit linear regression models to data and interpret their coefficients',
  'Check the assumptions of a model by its residuals',
  'Report the uncertainty of estimates in words that a layperson understands',
]

/** Names stand in the file and in the outcomes themselves. */
function wordsOf(holder: string, provider: string, texts = outcomes): LearnedWords {
  const text = (element: Assertion['element'], part: string, value: string, item = 0): Assertion => ({
    ...{ element, part, item, state: 'stated', reason: null, origin: null },
    value: { kind: 'text', lang: 'en', text: value },
  })
  const rows = [
    text('learner', 'fullName', holder),
    text('issuer', 'name', provider),
    ...texts.map((value, item) => text('learningOutcome', 'text', `${value} (${holder}, ${provider})`, item)),
  ]
  return learnedWords(toCompared(rows, [], null))
}

let count = 0
function decided(outcome: RecognitionOutcome, change: Partial<DecidedLearning> = {}): DecidedLearning {
  count += 1
  return {
    decisionId: `decision ${String(count)}` as DecisionId,
    caseId: `case ${String(count)}` as CaseId,
    caseNumber: `2026-${String(count)}`,
    decidedOn: '2026-05-18',
    purpose: 'creditTransfer',
    outcome,
    words: wordsOf('Ada Nowak', 'Montavon'),
    ...change,
  }
}
const of = { purpose: 'creditTransfer', words: wordsOf('Ben Koch', 'Oxbridge University') } as const

// Judging by name is what the law forbids: a precedent must be found, and weigh the same, whatever the names are.
test('another holder or provider changes no standing', () => {
  const precedents = [decided('full'), decided('full'), decided('notRecognised')]
  const before = precedentStanding(of, precedents)
  expect(before).toMatchObject({ effect: 'raised', granted: 2, refused: 1 })
  fc.assert(
    fc.property(
      fc.constantFrom('Ewa Święcicka', 'Νίκος Παπαδοπούλου', 'Mohammed Law'),
      fc.constantFrom('Høyvik University', 'Pharos', 'Institute of Health'),
      (holder, provider) => {
        expect(precedentStanding({ ...of, words: wordsOf(holder, provider) }, precedents)).toEqual(before)
      },
    ),
    { numRuns: 9 },
  )
})

// Would catch a refusal that raises, one of another purpose or learning, and an alternative that speaks for what was asked.
test('only decisions of the same learning and purpose count, and each on its side', () => {
  const other = wordsOf('Ada Nowak', 'Montavon', [
    'Prune fruit trees in winter and graft scions onto rootstocks in spring',
  ])
  expect(precedentStanding(of, [decided('full', { words: other })])).toBeNull()
  expect(precedentStanding(of, [decided('full', { purpose: 'exemption' })])).toBeNull()
  expect(precedentStanding(of, [decided('alternative')])).toBeNull()
  expect(precedentStanding(of, [decided('full'), decided('notRecognised')])).toBeNull()
  const refusals = [decided('notRecognised', { decidedOn: '2026-01-02' }), decided('notRecognised')]
  expect(precedentStanding(of, refusals)).toMatchObject({
    ...{ effect: 'lowered', granted: 0, refused: 2 },
    nearest: { caseNumber: refusals[1]?.caseNumber },
  })
  expect(precedentStanding(of, [decided('partial'), decided('conditional')])?.granted).toBe(2)
})

// One sentence in common, or a credential that says next to nothing, is not the same learning.
test('learning is the same by most of its words, and never by a few', () => {
  const fuller = wordsOf('Ada Nowak', 'Montavon', [...outcomes, 'Work in teams'])
  expect(likeness(of.words, fuller)).toBeGreaterThan(0.8)
  expect(likeness(of.words, wordsOf('Ada Nowak', 'Montavon', outcomes.slice(0, 1)))).toBeLessThan(0.8)
  const few = wordsOf('Ada Nowak', 'Montavon', ['Statistics'])
  expect(likeness(few, few)).toBe(0)
})

// However long a line of precedents is, it must neither reorder the others nor weigh without bound; without any, nothing moves.
test('precedents move a module by a hundredfold at most and leave the order of the others', () => {
  const outcome = fc.constantFrom<RecognitionOutcome>('full', 'partial', 'alternative', 'notRecognised')
  const score = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(score, fc.array(outcome, { maxLength: 30 })), { maxLength: 8 }), (list) => {
      const rows = list
        .map(([one, given], id) => ({
          id,
          score: one,
          precedents: precedentStanding(
            of,
            given.map((each) => decided(each)),
          ),
        }))
        .sort((a, b) => b.score - a.score)
      const moved = movedByPrecedents(rows)
      expect(rows.every(({ precedents }) => Math.abs(precedents?.weight ?? 0) <= Math.log(100) + 1e-9)).toBe(true)
      const still = <Row extends { readonly precedents: unknown }>(of: readonly Row[]) =>
        of.filter(({ precedents }) => precedents === null)
      expect(still(moved)).toEqual(still(rows))
      expect(moved.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort())
    }),
    { numRuns: 60 },
  )
})

const numbered = (size: number): LearnedWords => new Set(Array.from({ length: size }, (_, nth) => `word${String(nth)}`))

// A bound that is off by one makes the same learning of seven words, or loses what is alike in exactly four of five.
test('from eight words on learning is compared, and four in five are the same', () => {
  expect([
    likeness(numbered(8), numbered(8)),
    likeness(numbered(7), numbered(8)),
    likeness(numbered(8), numbered(7)),
  ]).toEqual([1, 0, 0])
  expect(learnedWords({ outcomes: [] }).size).toBe(0)
  expect(likeness(numbered(10), numbered(8))).toBe(0.8)
  const asked = { ...of, words: numbered(10) }
  expect(precedentStanding(asked, [decided('full', { words: numbered(8) })])?.granted).toBe(1)
  expect(precedentStanding({ ...of, words: numbered(11) }, [decided('full', { words: numbered(8) })])).toBeNull()
})

// A module would move the wrong way, or by another measure than officers are told.
test.each([
  [1, 0, 2 * Math.log(2)],
  [3, 0, 2 * Math.log(4)],
  [2, 1, 2 * Math.log(3 / 2)],
  [0, 1, -2 * Math.log(2)],
  [40, 0, Math.log(100)],
  [0, 40, -Math.log(100)],
])('%i granted and %i refused weigh %d', (granted, refused, weight) => {
  const several = (count: number, outcome: RecognitionOutcome) => Array.from({ length: count }, () => decided(outcome))
  const standing = precedentStanding(of, [...several(granted, 'full'), ...several(refused, 'notRecognised')])
  expect(standing?.weight).toBeCloseTo(weight, 12)
})

// The case that is named would change with the order of the rows, or be an older one, or one that was refused.
test('the nearest that decided the standing is named: by words, then the newest, then the later decision', () => {
  const asked = { ...of, words: numbered(10) }
  const line = (id: string, outcome: RecognitionOutcome, words: number, decidedOn: string) =>
    decided(outcome, { decisionId: id as DecisionId, words: numbered(words), decidedOn })
  const lines = [
    line('a', 'full', 9, '2026-05-18'),
    line('b', 'full', 10, '2026-01-02'),
    line('d', 'full', 10, '2026-03-04'),
    line('c', 'full', 10, '2026-03-04'),
    line('e', 'notRecognised', 10, '2026-05-18'),
  ]
  for (const order of [lines, lines.toReversed()]) {
    const standing = precedentStanding(asked, order)
    expect(standing?.decisions).toEqual(['e', 'd', 'c', 'b', 'a'])
    expect(standing?.nearest.decisionId).toBe('d')
  }
})
