import type { Check } from '../check.ts'
import type { CertificateFinding } from '../ports.ts'
import type { CheckResult } from '../report.ts'
import { answers } from './result.ts'

export const certificateCodes = [
  'anchored',
  'anchoredToday',
  'noAnchor',
  'noTrustPack',
  'notInForce',
  'tooWeak',
] as const

/**
 * Whether the certificate of each seal leads to an anchor of the trust pack.
 *
 * Asked for the time of sealing, which only the signer claims: whether the certificate was withdrawn before is not
 * known offline.
 */
export const certificate: Check = {
  id: 'certificate',
  run(_subject, { findings, pack }) {
    return findings.flatMap(({ key }, index) =>
      key?.certificate ? [ofCertificate(key.certificate, `certificate#${index}`, pack !== null)] : [],
    )
  },
}

function ofCertificate(certificate: CertificateFinding, check: string, hasPack: boolean): CheckResult {
  const { passed, failed, skipped } = answers<(typeof certificateCodes)[number]>(check)
  const { subject, at, claimedBySigner, chain } = certificate
  if (!hasPack) return skipped('noTrustPack', { subject })
  switch (chain) {
    case 'anchored':
      return passed(claimedBySigner ? 'anchored' : 'anchoredToday', { subject, date: at })
    case 'notInForce':
      return failed('notInForce', { subject, date: at })
    case 'tooWeak':
    case 'noAnchor':
      return skipped(chain, { subject })
  }
}
