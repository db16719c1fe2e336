import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseId, DecisionId } from '../ids.ts'
import type { RecognitionOutcome } from './decision.ts'
import { lineOfPrecedents, nearestPrecedents, type DecidedLine, type PrecedentFacts } from './precedents.ts'
import { moduleId, moduleVersionId } from './recognition.fixtures.ts'

const facts: PrecedentFacts = {
  provider: 'Example University',
  programme: null,
  module: moduleId(1),
  moduleVersion: moduleVersionId(1),
  purpose: 'creditTransfer',
  covered: ['M1', 'M2'],
  level: 6,
  workload: 500,
}

const aLine = fc
  .record({
    number: fc.nat(40),
    outcome: fc.constantFrom<RecognitionOutcome>('full', 'partial', 'notRecognised'),
    provider: fc.constantFrom('Example University', 'Other University'),
    module: fc.constantFrom(moduleId(1), moduleId(2)),
    covered: fc.subarray(['M1', 'M2', 'M3']),
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
      for (const { same, differs } of nearest) expect([...same, ...differs].sort()).toEqual(Object.keys(facts).sort())
    }),
  )
})

// Would catch a line of precedents out of two cases, of unlike ones, or of cases that were decided differently.
test('a line of precedents is three like cases or more with one outcome', () => {
  fc.assert(
    fc.property(fc.array(aLine, { maxLength: 30 }), (lines) => {
      const like = lines.filter(
        ({ facts: one }) =>
          one.provider === facts.provider &&
          one.module === facts.module &&
          one.covered.toSorted().join() === facts.covered.toSorted().join(),
      )
      const agreed = like.length >= 3 && new Set(like.map(({ outcome }) => outcome)).size === 1
      const line = lineOfPrecedents(facts, lines)
      expect(line === null).toBe(!agreed)
      expect(line?.decisions ?? []).toEqual(agreed ? like.map(({ decisionId }) => decisionId) : [])
    }),
  )
})
