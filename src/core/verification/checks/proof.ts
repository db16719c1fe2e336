import { isHosted } from '../../importing/openBadge2/parts.ts'
import type { Check } from '../check.ts'
import { type SealFinding, sealCodes } from '../ports.ts'
import type { CheckResult } from '../report.ts'
import type { VerificationSubject } from '../subject.ts'
import { answers } from './result.ts'

export const proofCodes = [...sealCodes, 'noSeal', 'enteredByHand', 'hosted'] as const

/** One answer for each seal; a file without one is not forged, there is only nothing to hold on to. */
export const proof: Check = {
  id: 'proof',
  run(subject, { findings }) {
    if (findings.length === 0) return [withoutSeal(subject)]
    return findings.map((finding, index) => ofFinding(finding, index, subject))
  },
}

function ofFinding({ status, code, facts }: SealFinding, index: number, subject: VerificationSubject): CheckResult {
  const pointer = subject.seals[index]?.pointer ?? null
  const isAround = subject.record !== undefined && pointer?.startsWith(`${subject.credential.pointer}/`) !== true
  return { check: `proof#${index}`, status, code, facts, pointer, ...(isAround ? { of: 'learnerRecord' } : {}) }
}

function withoutSeal({ credential, format }: VerificationSubject): CheckResult {
  const { skipped } = answers<(typeof proofCodes)[number]>('proof')
  if (format === 'byHand') return skipped('enteredByHand')
  return skipped(format === 'openBadge2' && isHosted(credential) ? 'hosted' : 'noSeal')
}
