import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Assertion } from '../../credential/element.ts'
import type { CaseId, DecisionId } from '../../ids.ts'
import { lineFacts, type DecisionContext } from '../context.ts'
import type { DecisionLine } from '../decision.ts'
import { outcomeCredits } from '../outcomeCredits.ts'
import { policyV1, type Policy } from '../policy.ts'
import { content, drawnContext, line } from '../recognition.fixtures.ts'
import type { PastDecision } from './pastDecision.ts'
import { differencesUnder } from './simulate.ts'

/** What the record keeps of a decision made in this context. */
function record(
  lines: readonly DecisionLine[],
  context: DecisionContext,
  change: Partial<PastDecision> = {},
): PastDecision {
  const decided = content(lines)
  const workload: Assertion = {
    element: 'workload',
    state: 'stated',
    item: 0,
    part: 'value',
    value: { kind: 'duration', minutes: 9000 },
    reason: null,
    origin: { from: 'file', importer: 'ob3', layer: 'json', pointer: '' },
  }
  return {
    decisionId: '01900007-0000-7000-8000-000000000001' as DecisionId,
    caseId: '01900008-0000-7000-8000-000000000001' as CaseId,
    caseNumber: context.caseNumber,
    decidedOn: context.today,
    content: decided,
    lines: lineFacts(decided, context).flatMap((facts) =>
      facts === null
        ? []
        : [{ module: facts.module, ledger: facts.ledger, outcomes: outcomeCredits(facts.ledgerInput) }],
    ),
    credentials: context.credentials.map((credential) => ({ ...credential, workload: [workload] })),
    signed: 'no',
    ...change,
  }
}

const codesUnder = (change: Partial<Policy>, past = record([line()], drawnContext())) =>
  differencesUnder(past, policyV1, { ...policyV1, ...change }).map(({ code }) => code)

// A simulator that finds differences where nothing changed would make every change look dangerous.
test('finds nothing where the policy stays as it is', () => {
  expect(codesUnder({})).toEqual([])
})

test('says which rule a past decision would meet', () => {
  expect(codesUnder({ moduleCapPercent: 50 })).toEqual(['creditsAboveLimit'])
  expect(codesUnder({ partlyCountsPercent: 0 })).toEqual(['creditsAboveLimit'])
  expect(codesUnder({ hoursPerCredit: 30 })).toEqual(['creditsAboveLimit'])
  expect(codesUnder({ secondOfficer: 'always' })).toEqual(['secondOfficerAsked'])
  expect(codesUnder({ secondOfficer: 'refusals' })).toEqual([])
})

// A change of what a US hour is worth would seem to touch no decision.
test('counts the hours of a past decision at the proposed rate', () => {
  const past = record([line()], drawnContext())
  const credentials = past.credentials.map((one) => ({
    ...one,
    workload: one.workload.map((row) => ({
      ...row,
      value: { kind: 'credits' as const, hundredths: 275, scheme: 'US semester hours' },
    })),
  }))
  expect(codesUnder({ usSemesterHour: 167 }, { ...past, credentials })).toEqual(['creditsAboveLimit'])
  expect(codesUnder({ usQuarterHour: 100 }, { ...past, credentials })).toEqual([])
})

test('asks for the age and the checks of the time, not of today', () => {
  const old = record([line()], drawnContext(), { decidedOn: '2030-12-13' })
  expect(codesUnder({ ageLimitYears: 5 }, old)).toEqual(['pastAgeLimit'])
  expect(codesUnder({ ageLimitYears: 5 })).toEqual([])

  const unknown = drawnContext()
  const credentials = unknown.credentials.map((one) => ({ ...one, qualityAssured: 'notKnown' as const }))
  const past = record([line()], { ...unknown, credentials })
  expect(codesUnder({ neededChecks: ['holderConfirmed', 'qualityAssured'] }, past)).toEqual(['checkMissing'])
  expect(codesUnder({ neededChecks: ['holderConfirmed', 'authentic'] }, past)).toEqual([])
})

test('says where more could have been granted, with both figures', () => {
  const past = record([line()], drawnContext())
  expect(differencesUnder(past, policyV1, { ...policyV1, partlyCountsPercent: 100 })).toEqual([
    { code: 'moreCredits', line: 0, facts: { credits: 550, atMost: 600 } },
  ])
  // Whoever granted less than they could would not have granted more.
  expect(codesUnder({ partlyCountsPercent: 100 }, record([line({ credits: 300 })], drawnContext()))).toEqual([])
})

test('holds a programme under a cap that the policy then did not have', () => {
  const programme = { programmeId: '01900006-0000-7000-8000-000000000001' as never, code: 'BSC', credits: 1000 }
  const past = record([line()], drawnContext({ programme }))
  expect(differencesUnder(past, policyV1, { ...policyV1, transferCapPercent: 40 })).toMatchObject([
    { code: 'creditsAboveLimit', facts: { credits: 550, atMost: 400, limitedBy: 'programme' } },
  ])
})

// Stricter on one value alone can only ever take away.
test('a policy that is stricter in one value never grants more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(100), (cap, partly) => {
      const pinned = { ...policyV1, partlyCountsPercent: partly }
      const context = drawnContext({ policy: pinned })
      const atMost = lineFacts(content([line({ credits: 0 })]), context)[0]?.ledger.atMost ?? 0
      const past = record([line({ credits: atMost })], context)
      const codes = differencesUnder(past, pinned, { ...pinned, moduleCapPercent: cap }).map(({ code }) => code)
      expect(codes).not.toContain('moreCredits')
      expect(codes.includes('creditsAboveLimit')).toBe(Math.floor((750 * cap) / 100) < atMost)
    }),
  )
})
