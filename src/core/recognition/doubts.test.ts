import { expect, test } from 'vitest'
import type { VerificationReport } from '../verification/report.ts'
import { doubtOf } from './doubts.ts'

type Answers = VerificationReport['standing']['answers']

function report(
  authenticity: VerificationReport['authenticity'],
  received: readonly [Answers, readonly string[]],
  today: readonly [Answers, readonly string[]] = received,
): VerificationReport {
  const standing = ([answers, reasons]: typeof received, asOf: string) => ({
    ...{ answers, reasons: [...reasons], asOf, statusListOf: asOf },
  })
  return {
    checks: [],
    authenticity,
    standing: standing(received, '2026-05-03'),
    standingToday: standing(today, '2026-05-18'),
    trustPack: null,
    engineVersion: '1',
    checkedAt: '2026-05-18T08:00:00.000Z',
  }
}

const authentic = { answer: 'authentic', reasons: [] } as const
const good = { ...authentic, reasons: [] }
const altered = { answer: 'notAuthentic' as const, reasons: ['proof.doesNotHold'] }
const unknown = { answer: 'undetermined' as const, reasons: ['issuer.notInPack'] }

test.each([
  { says: 'revoked', of: report(good, [['revoked'], ['status.revoked']]), found: ['revoked'] },
  // Would catch “Found on 3 May: .” beside a badge that says itself that it was revoked.
  { says: 'revoked by its own words', of: report(good, [['revoked'], ['status.saidInFile']]), found: ['revoked'] },
  { says: 'suspended', of: report(good, [['suspended'], ['suspension.suspended']]), found: ['suspended'] },
  {
    says: 'suspended, in a report of before',
    of: report(good, [['suspended'], ['status.suspended']]),
    found: ['suspended'],
  },
  { says: 'ended', of: report(good, [['outsideValidity'], ['validity.ended']]), found: ['outsideValidity'] },
  { says: 'altered', of: report(altered, [['inForce'], []]), found: ['notAuthentic'] },
  {
    says: 'altered, ended and revoked',
    of: report(altered, [
      ['outsideValidity', 'revoked'],
      ['validity.ended', 'status.revoked'],
    ]),
    found: ['notAuthentic', 'revoked', 'outsideValidity'],
  },
])('a credential that is $says is doubted, with just the reasons of that', ({ of, found }) => {
  expect(doubtOf(of)).toMatchObject({
    found,
    reasons: [...of.authenticity.reasons, ...of.standing.reasons],
    holds: 'whenReceived',
  })
})

// Would catch a warning beside every credential of an issuer that no trust pack names, which nobody would read any more.
test('what could not be checked is no doubt', () => {
  expect(doubtOf(report(unknown, [['notKnown'], ['status.listNotHere', 'validity.noDates']]))).toBeNull()
  const halfKnown = report(unknown, [
    ['revoked', 'notKnown'],
    ['status.revoked', 'status.listNotHere'],
  ])
  expect(doubtOf(halfKnown)).toMatchObject({ found: ['revoked'], reasons: ['status.revoked'] })
})

test('what was revoked since it was received is doubted, what has ended since is not', () => {
  const inForce = [['inForce'], []] as const satisfies readonly [Answers, readonly string[]]
  expect(doubtOf(report(good, inForce, [['revoked'], ['status.revoked']]))).toMatchObject({
    found: ['revoked'],
    reasons: ['status.revoked'],
    holds: 'since',
    statusListOf: '2026-05-18',
  })
  expect(doubtOf(report(good, inForce, [['outsideValidity'], ['validity.ended']]))).toBeNull()
})
