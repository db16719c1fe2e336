import type { ReadCredential } from '../credential/credential.ts'
import { credentialFacts } from '../credential/facts.ts'
import { credentialsIn, withHeld } from '../importing/edci/documents.ts'
import type { CredentialDocument } from '../importing/importer.ts'
import { childOf, tokenIn, type XmlElement } from '../importing/xml/node.ts'
import { bodiesIn, bodyIn, withoutContacts } from './readBody.ts'
import { type PlacedSeal, xmlSeals } from './seal.ts'
import type { VerificationSubject } from './subject.ts'

const days = ['issued', 'issuanceDate', 'validFrom', 'validUntil', 'expirationDate']

/** A European Digital Credential of the first generation, or a part of it: what was read names its bodies. */
export function edciSubject(
  document: CredentialDocument,
  root: XmlElement,
  read: ReadCredential | null,
): VerificationSubject {
  const all = credentialsIn(document).flatMap(withHeld)
  const credential = all.filter((one) => holds(one, read?.pointer ?? '')).at(-1) ?? all[0] ?? root
  const facts = read === null ? null : credentialFacts(read.assertions)
  const numbered = withoutContacts(read)
  const stated = days.flatMap((name) => {
    const day = childOf(credential, name)
    return day === null ? [] : [[name, tokenIn(day).value] as const]
  })
  return {
    document,
    credential: { pointer: credential.pointer, value: Object.fromEntries(stated) },
    format: 'edci',
    seals: sealsOver(credential, all, document.text, root),
    claims: null,
    issuer: bodyIn(numbered, 'issuer'),
    awardingBodies: bodiesIn(numbered, 'awardingBody'),
    titles: facts?.title.map(({ value }) => value) ?? [],
    awardedOn: facts?.awardedOn ?? facts?.issuedOn ?? null,
  }
}

const holds = (outer: XmlElement, pointer: string): boolean => `${pointer}/`.startsWith(`${outer.pointer}/`)

/**
 * The seals of what is around a credential (a presentation, a larger credential), then its own. A seal is over the
 * innermost credential that it stands in, which was a document of its own when it was sealed; one that stands in none
 * is over the whole file.
 */
function sealsOver(
  credential: XmlElement,
  all: readonly XmlElement[],
  document: string,
  root: XmlElement,
): PlacedSeal[] {
  const around = all.filter((one) => one !== root && holds(one, credential.pointer))
  return [root, ...around].flatMap((sealed) => {
    const inner = all.filter((one) => one !== sealed && holds(sealed, one.pointer))
    return xmlSeals(document, sealed).filter(({ pointer }) => !inner.some((one) => holds(one, pointer ?? '')))
  })
}
