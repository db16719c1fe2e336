import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCodes } from './codes.ts'
import { authenticityOf, standingOf } from './headline.ts'
import { checkIdOf, type CheckResult } from './report.ts'

const result = (
  check: string,
  status: CheckResult['status'],
  code: string,
  facts: CheckResult['facts'] = {},
): CheckResult => ({
  check,
  status,
  code,
  facts,
  pointer: null,
})
const holds = result('proof#0', 'passed', 'holds')
const breaks = result('proof#1', 'failed', 'doesNotHold')
const unknown = result('proof#1', 'skipped', 'algorithmUnknown')
const trusted = result('issuer', 'passed', 'trusted')
const stranger = result('issuer', 'skipped', 'keyNotOfIssuer')
const noPack = result('issuer', 'skipped', 'noTrustPack')

test.each([
  ['a trusted seal', [holds, trusted], 'authentic', []],
  ['a trusted seal beside one that cannot be checked', [holds, unknown, trusted], 'authentic', []],
  ['a trusted seal beside one that fails', [holds, breaks, trusted], 'notAuthentic', ['proof.doesNotHold']],
  ['a seal that fails without a pack', [breaks, noPack], 'notAuthentic', ['proof.doesNotHold']],
  ['a seal by a key that is not the issuer’s', [holds, stranger], 'undetermined', ['issuer.keyNotOfIssuer']],
  ['a seal without a pack', [holds, noPack], 'undetermined', ['issuer.noTrustPack']],
  ['no seal', [result('proof', 'skipped', 'noSeal'), noPack], 'undetermined', ['proof.noSeal']],
  ['a hosted badge', [result('proof', 'skipped', 'hosted'), noPack], 'undetermined', ['proof.hosted']],
  ['a seal that cannot be checked', [unknown, noPack], 'undetermined', ['proof.algorithmUnknown']],
] as const)('%s', (_what, checks, answer, reasons) => {
  expect(authenticityOf(checks)).toEqual({ answer, reasons })
})

const inForce = result('validity', 'passed', 'inForce')
const ended = result('validity', 'failed', 'ended')
const clear = result('status#0', 'passed', 'clear', { date: '2026-05-01' })
const revoked = result('status#1', 'failed', 'revoked', { date: '2026-04-01' })
const suspended = result('suspension#0', 'failed', 'suspended', { date: '2026-05-01' })
const notSuspended = result('suspension#1', 'passed', 'clear', { date: '2026-05-01' })
const noList = result('status#0', 'skipped', 'listNotHere')

test.each([
  ['in force without a list', inForce, [result('status', 'skipped', 'none')], ['inForce'], null],
  ['in force by its list', inForce, [clear], ['inForce'], '2026-05-01'],
  ['list not here', inForce, [noList], ['notKnown'], null],
  ['ended', ended, [result('status', 'skipped', 'none')], ['outsideValidity'], null],
  ['ended and revoked', ended, [clear, revoked], ['outsideValidity', 'revoked'], '2026-04-01'],
  ['ended, list not here', ended, [noList], ['outsideValidity', 'notKnown'], null],
  ['suspended', inForce, [suspended], ['suspended'], '2026-05-01'],
  ['suspended, of a report before', inForce, [{ ...suspended, check: 'status#0' }], ['suspended'], '2026-05-01'],
  ['not suspended, and nobody knows whether revoked', inForce, [noList, notSuspended], ['notKnown'], '2026-05-01'],
  ['revoked on one list, the other not here', inForce, [noList, revoked], ['revoked', 'notKnown'], '2026-04-01'],
  ['revoked by its own words', inForce, [result('status', 'failed', 'saidInFile')], ['revoked'], null],
  ['hosted', inForce, [result('status', 'skipped', 'atIssuer')], ['notKnown'], null],
  ['no dates', result('validity', 'skipped', 'noDates'), [clear], ['notKnown'], '2026-05-01'],
] as const)('standing: %s', (_what, validity, lists, answers, statusListOf) => {
  expect(standingOf(validity, lists, '2026-06-01')).toMatchObject({ answers, statusListOf, asOf: '2026-06-01' })
})

// What a list said while it was in force must not be repeated after its last day, except that it had revoked.
test.each([
  [clear, ['notKnown']],
  [suspended, ['notKnown']],
  [revoked, ['revoked']],
] as const)('after its last day a list only keeps what it revoked: $code', (list, answers) => {
  const lapsed = { ...list, facts: { ...list.facts, until: '2026-05-31' } }

  expect(standingOf(inForce, [lapsed], '2026-06-01').answers).toEqual(answers)
})

const anyResult = fc
  .constantFrom(...Object.entries(checkCodes).flatMap(([check, codes]) => codes.map((code) => ({ check, code }))))
  .chain(({ check, code }) =>
    fc.record({
      check: fc
        .nat(3)
        .map((index) => (['proof', 'status', 'certificate'].includes(check) ? `${check}#${index}` : check)),
      code: fc.constant(code),
      status: fc.constantFrom('passed' as const, 'failed' as const, 'skipped' as const),
      facts: fc.constant({}),
      pointer: fc.constant(null),
    }),
  )
const results = fc.array(anyResult, { maxLength: 12 })
const isOf = (id: string) => (one: CheckResult) => checkIdOf(one) === id

test('whatever else is found, a seal that fails is never authentic, and a file without one that holds never is', () => {
  fc.assert(
    fc.property(results, (checks) => {
      const { answer } = authenticityOf(checks)
      const proofs = checks.filter(isOf('proof'))
      const failed = proofs.some(({ status }) => status === 'failed')
      const holding = proofs.some(({ status }) => status === 'passed')
      const issuerTrusted = checks.some((one) => isOf('issuer')(one) && one.status === 'passed')
      expect(answer === 'notAuthentic').toBe(failed)
      expect(answer === 'authentic').toBe(!failed && holding && issuerTrusted)
    }),
  )
})

test('standing does not hang on seals or issuer, nor authenticity on dates or lists', () => {
  fc.assert(
    fc.property(results, results, (checks, others) => {
      const sealSide = others.filter((one) => ['proof', 'issuer', 'certificate'].some((id) => isOf(id)(one)))
      const dateSide = others.filter((one) => ['status', 'validity'].some((id) => isOf(id)(one)))
      expect(standingOf(inForce, [...checks, ...sealSide], '2026-06-01')).toEqual(
        standingOf(inForce, checks, '2026-06-01'),
      )
      expect(authenticityOf([...checks, ...dateSide])).toEqual(authenticityOf(checks))
    }),
  )
})

test('in force is said only when nothing else is', () => {
  fc.assert(
    fc.property(results, (checks) => {
      const { answers } = standingOf(inForce, checks, '2026-06-01')
      expect(answers.length).toBeGreaterThan(0)
      expect(answers.includes('inForce')).toBe(answers.length === 1 && answers[0] === 'inForce')
      const revokes = ({ code }: CheckResult) => code === 'revoked' || code === 'saidInFile'
      expect(answers.includes('revoked')).toBe(checks.some((one) => isOf('status')(one) && revokes(one)))
    }),
  )
})
