import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseId, DecisionId } from '../ids.ts'
import { RecognitionOutcome } from './decision.ts'
import { coveredCodes } from './departure.ts'
import {
  lineOfPrecedents,
  nearestPrecedents,
  providersOf,
  type DecidedLine,
  type PrecedentFacts,
} from './precedents.ts'
import { moduleId, moduleVersionId, programmeId } from './recognition.fixtures.ts'

const facts = {
  provider: 'Example University',
  programme: null,
  module: moduleId(1),
  moduleVersion: moduleVersionId(1),
  purpose: 'creditTransfer',
  covered: ['M1', 'M2'],
  level: 6,
  workload: 500,
} satisfies PrecedentFacts

const aLine = fc
  .record({
    number: fc.nat(40),
    outcome: fc.constantFrom<RecognitionOutcome>('full', 'partial', 'notRecognised'),
    provider: fc.constantFrom('Example University', 'Other University', ''),
    module: fc.constantFrom(moduleId(1), moduleId(2)),
    covered: fc.option(fc.subarray(['M1', 'M2', 'M3'])),
    level: fc.constantFrom(5, 6, null),
  })
  .map(({ number, outcome, ...other }): DecidedLine => ({
    decisionId: `decision ${String(number)}` as DecisionId,
    caseId: `case ${String(number)}` as CaseId,
    caseNumber: `2026-${String(number)}`,
    decidedOn: `2026-05-${String(1 + (number % 28)).padStart(2, '0')}`,
    outcome,
    facts: { ...facts, ...other },
  }))

// Would catch an order that hangs on how the record was read, or a nearer case behind a farther one.
test('the nearest come first, whatever order they were read in, each fact on one side', () => {
  fc.assert(
    fc.property(fc.uniqueArray(aLine, { selector: ({ decisionId }) => decisionId }), fc.nat(10), (lines, atMost) => {
      const nearest = nearestPrecedents(facts, lines, atMost)
      expect(nearestPrecedents(facts, lines.toReversed(), atMost)).toEqual(nearest)
      expect(nearest.length).toBe(Math.min(atMost, lines.length))
      for (const { same, differs, facts: theirs } of nearest) {
        const known = (Object.keys(facts) as (keyof PrecedentFacts)[]).filter(
          (fact) => facts[fact] !== null && theirs[fact] !== null && theirs[fact] !== '',
        )
        expect([...same, ...differs].sort()).toEqual(known.sort())
      }
    }),
  )
})

// Would catch a line of precedents out of two cases, of unlike ones, or of cases that were decided this way and that.
test('a line of precedents is three like cases or more, four in five of them with one outcome', () => {
  fc.assert(
    fc.property(fc.array(aLine, { maxLength: 40 }), (lines) => {
      const like = lines.filter(
        ({ facts: one }) =>
          one.provider === facts.provider &&
          one.module === facts.module &&
          one.covered?.toSorted().join() === facts.covered.toSorted().join(),
      )
      const withOutcome = (outcome: RecognitionOutcome) => like.filter((one) => one.outcome === outcome)
      const agreeing = RecognitionOutcome.options
        .map(withOutcome)
        .find((some) => some.length / like.length >= 0.8 && like.length >= 3)
      expect(lineOfPrecedents(facts, lines)).toEqual(
        agreeing === undefined
          ? null
          : { outcome: agreeing[0]?.outcome, decisions: agreeing.map(({ decisionId }) => decisionId), of: like.length },
      )
    }),
  )
})

const oneLike = (number: number, outcome: RecognitionOutcome): DecidedLine => ({
  decisionId: `decision ${String(number)}` as DecisionId,
  caseId: `case ${String(number)}` as CaseId,
  caseNumber: `2026-${String(number)}`,
  decidedOn: '2026-05-01',
  outcome,
  facts,
})

// Would catch a line that the first reasoned departure ends for good, and one that no number of them ever ends.
test('one departure does not end a long line, and a changed practice does', () => {
  const refused = [1, 2, 3, 4].map((number) => oneLike(number, 'notRecognised'))
  expect(lineOfPrecedents(facts, [oneLike(5, 'full'), ...refused])?.outcome).toBe('notRecognised')
  expect(lineOfPrecedents(facts, [oneLike(6, 'full'), oneLike(5, 'full'), ...refused])).toBeNull()
})

// Would catch two credentials that are called alike because neither says who awarded it, or nobody judged them.
test('what is not known makes no two cases alike', () => {
  const unknown = { ...facts, provider: '', covered: null }
  const lines = [1, 2, 3].map((number) => ({ ...oneLike(number, 'full'), facts: unknown }))
  expect(lineOfPrecedents(unknown, lines)).toBeNull()
  expect(lineOfPrecedents({ ...unknown, provider: facts.provider }, lines)).toBeNull()
})

test('a provider is the same whatever its spacing, case and place', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      const otherwise = names.toReversed().map((name) => `  ${name.normalize('NFD')} `)
      expect(providersOf(otherwise)).toBe(providersOf([...names, ...names]))
    }),
  )
  expect(providersOf(['Example  University', 'EXAMPLE UNIVERSITY'])).toBe('example university')
})

// Would catch the newest case before the likest, and a fact of little weight before one of much.
test('the likest come first; of equally like ones the newer, then the later id', () => {
  const other = { provider: 'Other University', module: moduleId(2), covered: ['M9'], level: 5, workload: 100 }
  const lines: DecidedLine[] = [
    { ...oneLike(1, 'full'), facts: { ...facts, provider: 'Other University' }, decidedOn: '2026-05-09' },
    { ...oneLike(2, 'full'), facts: { ...facts, level: 5 } },
    { ...oneLike(3, 'full'), decidedOn: '2026-04-01' },
    { ...oneLike(4, 'full'), facts: { ...facts, level: 5 } },
    { ...oneLike(5, 'full'), facts: { ...facts, ...other }, decidedOn: '2026-05-10' },
    { ...oneLike(6, 'full'), facts: { ...facts, level: 5 }, decidedOn: '2026-05-02' },
    { ...oneLike(7, 'full'), facts: { ...facts, purpose: 'exemption', level: 5 }, decidedOn: '2026-05-08' },
  ]
  const nearest = nearestPrecedents(facts, lines, 10)

  expect(nearest.map(({ decisionId }) => Number(decisionId.split(' ')[1]))).toEqual([3, 6, 4, 2, 1, 7, 5])
  expect(nearest.at(-1)).toMatchObject({
    same: ['purpose', 'moduleVersion'],
    differs: ['provider', 'module', 'covered', 'level', 'workload'],
  })
})

test('a fact that only one side knows neither joins nor parts them', () => {
  const known = { ...oneLike(1, 'full'), facts: { ...facts, programme: programmeId(1), covered: ['M2', 'M1', 'M2'] } }
  const [precedent] = nearestPrecedents({ ...facts, level: null }, [known], 1)

  expect(precedent).toMatchObject({
    same: ['provider', 'module', 'covered', 'purpose', 'moduleVersion', 'workload'],
    differs: [],
  })
})

test('a line names the decisions that agree, in their order, and how many like ones there are', () => {
  const lines = [
    oneLike(4, 'partial'),
    oneLike(2, 'partial'),
    oneLike(3, 'full'),
    oneLike(9, 'partial'),
    oneLike(1, 'partial'),
  ]

  expect(lineOfPrecedents(facts, lines)).toEqual({
    outcome: 'partial',
    decisions: [4, 2, 9, 1].map((number) => `decision ${number}`),
    of: 5,
  })
})

// Names run together would make "Ab" and "c" the provider "Abc".
test('several providers, or outcomes, are the same only as the same names; nobody is no name', () => {
  expect(providersOf(['Ab', 'c'])).not.toBe(providersOf(['A', 'bc']))
  expect(providersOf([' ', 'B', '', 'A'])).toBe(providersOf(['A', 'B']))
  expect(providersOf(['', ' '])).toBe('')
  const lines = [1, 2, 3].map((number) => ({ ...oneLike(number, 'full'), facts: { ...facts, covered: ['M', '11'] } }))
  expect(lineOfPrecedents({ ...facts, covered: ['M1', '1'] }, lines)).toBeNull()
  expect(lineOfPrecedents({ ...facts, covered: ['11', 'M'] }, lines)).toMatchObject({ outcome: 'full' })
})

// Nothing judged yet is not the same as nothing covered: a line of refusals would bind a case that nobody looked at.
test.each([
  [[], null],
  [['open', 'open'], null],
  [['not', 'open'], []],
  [['not', 'cantSay'], []],
  [
    ['open', 'partly', 'not', 'covered'],
    ['M2', 'M4'],
  ],
] as const)('of outcomes judged %j the covered ones are %j', (coverages, covered) => {
  expect(coveredCodes(coverages.map((coverage, at) => ({ coverage, outcomeCode: `M${at + 1}` })))).toEqual(covered)
})
