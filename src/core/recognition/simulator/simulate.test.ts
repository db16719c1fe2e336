import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Assertion } from '../../credential/element.ts'
import type { CaseId, DecisionId } from '../../ids.ts'
import { lineFacts, type DecisionContext } from '../context.ts'
import type { DecisionLine } from '../decision.ts'
import { outcomeCredits } from '../outcomeCredits.ts'
import { policyV1, type Policy } from '../policy.ts'
import { caseCredentialId, content, credentialId, drawnContext, judged, line } from '../recognition.fixtures.ts'
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

// What stood in the way then is no consequence of the change: it would be listed against every new policy.
test('leaves out what the policy of the time would have said too', () => {
  const tooMuch = record([line({ credits: 700 })], drawnContext())
  expect(codesUnder({ moduleCapPercent: 10 }, tooMuch)).toEqual([])

  const unsure = drawnContext()
  const credentials = unsure.credentials.map((one) => ({
    ...one,
    authenticity: 'undetermined' as const,
    qualityAssured: 'notKnown' as const,
  }))
  const past = record([line()], { ...unsure, credentials })
  const pinned: Policy = { ...policyV1, neededChecks: ['authentic'] }
  expect(differencesUnder(past, pinned, { ...pinned, neededChecks: ['authentic', 'qualityAssured'] })).toEqual([
    { code: 'checkMissing', line: 0, facts: { missing: 'qualityAssured', credential: caseCredentialId(1) } },
  ])
})

test('says which of two credentials a shorter age limit would reach', () => {
  const context = drawnContext()
  const [first] = context.credentials
  if (first === undefined) throw new Error('The fixture has no credential')
  const second = { ...first, caseCredentialId: caseCredentialId(2), credentialId: credentialId(2) }
  const both = line({ caseCredentialIds: [caseCredentialId(1), caseCredentialId(2)] })
  const credentials = [
    { ...first, awardedOn: '2010-01-01' },
    { ...second, awardedOn: '2018-01-01' },
  ]
  const past = record([both], { ...context, credentials })
  const pinned: Policy = { ...policyV1, ageLimitYears: 10 }
  expect(differencesUnder(past, pinned, { ...pinned, ageLimitYears: 5 })).toEqual([
    { code: 'pastAgeLimit', line: 0, facts: { awardedOn: '2018-01-01', years: 5 } },
  ])
})

// An exemption and a refusal gave no credits on purpose: neither would have become more.
test('finds no more credits where none were to be granted', () => {
  const pinned: Policy = { ...policyV1, partlyCountsPercent: 0 }
  const context = drawnContext({ policy: pinned, before: { counted: [], granted: [] } })
  const credentials = context.credentials.map((one) => ({ ...one, judgements: judged(['partly', 'not']) }))
  const codes = (change: Partial<DecisionLine>) =>
    differencesUnder(record([line(change)], { ...context, credentials }), pinned, policyV1).map(({ code }) => code)

  expect(codes({ credits: 0 })).toEqual(['moreCredits'])
  expect(codes({ credits: null })).toEqual([])
  expect(codes({ credits: 0, outcome: 'notRecognised' })).toEqual([])
})

// The same finding twice, once as a rule that is broken, would read as a fault of the officer of the time.
test('tells a full recognition that could have been more once, beside what else it would meet', () => {
  const pinned: Policy = { ...policyV1, hoursPerCredit: 30 }
  const context = drawnContext({ policy: pinned, before: { counted: [], granted: [] } })
  const credentials = context.credentials.map((one) => ({ ...one, qualityAssured: 'notKnown' as const }))
  const past = record([line({ outcome: 'full', credits: 500, differences: [] })], { ...context, credentials })
  const proposed: Policy = { ...policyV1, neededChecks: ['holderConfirmed', 'qualityAssured'] }

  expect(differencesUnder(past, pinned, proposed).map(({ code }) => code)).toEqual(['checkMissing', 'moreCredits'])
})

test('asks for a second officer only where none signed and none was asked for', () => {
  const asked = (pinned: Policy['secondOfficer'], signed: PastDecision['signed']) => {
    const past = record([line()], drawnContext(), { signed })
    return differencesUnder(past, { ...policyV1, secondOfficer: pinned }, { ...policyV1, secondOfficer: 'always' })
  }

  expect(asked('never', 'no')).toEqual([{ code: 'secondOfficerAsked', line: 0, facts: {} }])
  expect(asked('never', 'yes')).toEqual([])
  expect(asked('always', 'no')).toEqual([])
})

test('names the line, and says nothing of one that was kept without its facts', () => {
  const past = record([line({ credits: 0 }), line()], drawnContext())
  const capped = { ...policyV1, moduleCapPercent: 1 }
  expect(differencesUnder(past, policyV1, capped).map((one) => one.line)).toEqual([1])
  expect(differencesUnder({ ...past, lines: [] }, policyV1, capped)).toEqual([])
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
