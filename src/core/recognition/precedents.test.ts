import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseId, DecisionId } from '../ids.ts'
import { RecognitionOutcome } from './decision.ts'
import {
  lineOfPrecedents,
  nearestPrecedents,
  providersOf,
  type DecidedLine,
  type PrecedentFacts,
} from './precedents.ts'
import { moduleId, moduleVersionId } from './recognition.fixtures.ts'

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
