import type { Check, CheckContext } from '../check.ts'
import type { SealKey } from '../ports.ts'
import type { CheckResult } from '../report.ts'
import { shownName, type NamedBody } from '../subject.ts'
import { keyBelongsTo, sameName } from '../trust.ts'
import type { TrustedIssuer, TrustPackContent } from '../trustPack.ts'
import { answers } from './result.ts'

export const issuerCodes = [
  'trusted',
  'trustedUnderOtherName',
  'noTrustPack',
  'notInPack',
  'nameOfAnother',
  'keyNotOfIssuer',
  'certificateNotUsable',
  'noSealHolds',
  'notNamed',
] as const

/** Whether the trust pack says that a key that sealed this file is the issuer's. A key alone is nobody. */
export const issuer: Check = {
  id: 'issuer',
  run({ issuer: named }, context) {
    return [ofIssuer(named, context)]
  },
}

function ofIssuer(named: NamedBody | null, { pack, findings }: CheckContext): CheckResult {
  const { passed, skipped } = answers<(typeof issuerCodes)[number]>('issuer')
  if (named === null || named.ids.length + named.names.length === 0) return skipped('notNamed')
  const name = shownName(named)
  if (pack === null) return skipped('noTrustPack', { issuer: name }, named.pointer)
  const facts = { issuer: name, pack: pack.name }
  const trusted = issuersOf(named, pack.content)
  const [first] = trusted
  if (first === undefined) {
    return skipped(isNameInPack(named, pack.content) ? 'nameOfAnother' : 'notInPack', facts, named.pointer)
  }
  const keys = findings.flatMap(({ status, key }) => (status === 'passed' && key !== null ? [key] : []))
  if (keys.length === 0) return skipped('noSealHolds', facts, named.pointer)
  // A file may not borrow the number of one organisation and the key of another: each that it names must own the key.
  if (keys.some((key) => trusted.every((one) => keyBelongsTo(key, one)))) {
    const known = first.name[0]?.value ?? name
    const same =
      named.names.length === 0 || first.name.some(({ value }) => named.names.some((said) => sameName(said, value)))
    return passed(same ? 'trusted' : 'trustedUnderOtherName', { ...facts, known }, named.pointer)
  }
  return skipped(keys.some(hasUnusableCertificate) ? 'certificateNotUsable' : 'keyNotOfIssuer', facts, named.pointer)
}

function issuersOf(named: NamedBody, content: TrustPackContent): TrustedIssuer[] {
  return content.issuers.filter(({ ids }) => ids.some((id) => named.ids.includes(id)))
}

function isNameInPack(named: NamedBody, content: TrustPackContent): boolean {
  return content.issuers.some(({ name }) => name.some(({ value }) => named.names.some((said) => sameName(said, value))))
}

function hasUnusableCertificate({ certificate }: SealKey): boolean {
  return certificate !== null && certificate.chain !== 'anchored'
}
