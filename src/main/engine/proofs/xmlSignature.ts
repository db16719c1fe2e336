import { createHash, createPublicKey } from 'node:crypto'
import { DOMParser } from '@xmldom/xmldom'
import { SignedXml } from 'xml-crypto'
import { childOf, descend, type XmlElement } from '#core/importing/xml/node.ts'
import type { SealFinding } from '#core/verification/ports.ts'
import type { Seal } from '#core/verification/seal.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { keyInCertificate } from './certificates.ts'
import { doesNotHold, holds, notChecked } from './finding.ts'
import { isShortRsa } from './jws.ts'
import type { ResolvedKey } from './keys.ts'
import { sealedDocument } from './sealedDocument.ts'
import { certificatesIn, signedPropertiesOf, type SignedProperties } from './xades.ts'
import { leavesOutSeals, sealsLeftOut, WithoutSeals } from './withoutSeals.ts'

/** Names for people, by the last part of the algorithm's URI (RFC 9231). What is not here is not checked. */
const signatures: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://www.w3.org/2000/09/xmldsig#rsa-sha1': 'RSA-SHA1',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': 'RSA-SHA256',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': 'RSA-SHA512',
    'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1': 'RSA-PSS-SHA256',
  }),
)
const digests: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://www.w3.org/2000/09/xmldsig#sha1': 'SHA-1',
    'http://www.w3.org/2001/04/xmlenc#sha256': 'SHA-256',
    'http://www.w3.org/2001/04/xmlenc#sha512': 'SHA-512',
  }),
)
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
/** Canonical forms; the first depends on what is around an element. */
const canonical = ['http://www.w3.org/TR/2001/REC-xml-c14n-20010315', exclusive]
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'

/**
 * Checks an enveloped signature over a whole document (XML Signature 1.1), as ELMO asks for it, and with the properties that
 * XAdES seals along with it, as European Digital Credentials of the first generation have them (ETSI EN 319 132-1).
 *
 * A signature with SHA-1 that fits proves nothing, since SHA-1 can be made to fit: it is not counted. One that does not
 * fit still tells of a change.
 */
export async function checkXmlSignature(
  { document, signature, sealed, index }: Extract<Seal, { kind: 'xmlSignature' }>,
  pack: TrustPackContent | null,
  today: string,
): Promise<SealFinding> {
  const described = describe(signature)
  if (described === null) return notChecked('incomplete', {})
  const { algorithm, digest, unknown, coversAll, properties } = described
  if (properties !== null && withId(sealed, properties.id) > 1) return notChecked('incomplete', {})
  if (unknown !== null) return notChecked('algorithmUnknown', { algorithm: unknown })
  if (!coversAll) return notChecked('notCovered', { term: sealed.name })
  const text = sealedDocument(document, sealed)
  // What was around an element is part of this form, and what is around it now is something else.
  if (text === null || (text !== document && !described.standsAlone)) return notChecked('noCanonicalForm', {})

  const { certificates, isNamed, namedBySha1 } = leafFirst(signature, properties)
  const claimed = properties?.signingTime ?? null
  const found = await keyInCertificate(certificates, pack?.anchors ?? [], {
    at: claimed ?? today,
    claimedBySigner: claimed !== null,
  })
  const facts = { algorithm, digest, key: found?.key.certificate?.subject ?? '' }
  const answer = verified({ text, index }, found)
  if (answer === 'changed' || answer === 'otherKey' || (found !== null && !isNamed))
    return doesNotHold(facts, found?.key ?? null)
  if (/SHA-?1$/.test(algorithm) || digest === 'SHA-1' || namedBySha1) return notChecked('weakButFits', facts)
  if (answer === 'noKey' || found === null) return notChecked('keyNotHere', { key: '' })
  return isShortRsa(found.jwk) ? notChecked('algorithmTooWeak', { algorithm: 'RSA' }) : holds(facts, found.key)
}

/** How many elements have an id by one of the names under which the library looks for it. */
function withId(element: XmlElement, id: string): number {
  const { Id, ID, id: small } = element.attributes
  return (
    [Id, ID, small].filter((own) => own === id).length +
    element.children.reduce((sum, child) => sum + withId(child, id), 0)
  )
}

interface Described {
  readonly algorithm: string
  /** Of all digests the weakest. */
  readonly digest: string
  /** The first algorithm that is not known here. */
  readonly unknown: string | null
  /** Whether one reference is over the document as a whole, and any other over the properties of the seal. */
  readonly coversAll: boolean
  /** Whether nothing around an element is part of its canonical form. */
  readonly standsAlone: boolean
  /** What was sealed along with the document. */
  readonly properties: SignedProperties | null
}

function describe(signature: XmlElement): Described | null {
  const [info, value] = signature.children
  const references = descend(info ?? null, 'Reference')
  const [reference] = references
  // In this order by the schema: whatever else bears one of these names further on is no part of the seal.
  if (info?.name !== 'SignedInfo' || value?.name !== 'SignatureValue' || reference === undefined) return null
  const named = (element: XmlElement | null) => element?.attributes['Algorithm'] ?? ''
  const method = named(childOf(info, 'SignatureMethod'))
  const whole = references.filter(({ attributes }) => (attributes['URI'] ?? 'none') === '')
  const properties = signedPropertiesOf(signature)
  const ofProperties = references.filter(
    ({ attributes }) => properties !== null && attributes['URI'] === `#${properties.id}`,
  )
  const digestsUsed = references.map((one) => named(childOf(one, 'DigestMethod')))
  const transforms = (one: XmlElement) => descend(one, 'Transforms', 'Transform')
  const forms = [childOf(info, 'CanonicalizationMethod'), ...ofProperties.flatMap(transforms)].map(named)
  const ofWhole = whole.flatMap(transforms)
  const unknown = [
    ...(signatures.has(method) ? [] : [method]),
    ...digestsUsed.filter((digest) => !digests.has(digest)),
    ...forms.filter((form) => !canonical.includes(form)),
    ...ofWhole.filter((one) => ![...canonical, enveloped].includes(named(one)) && !leavesOutSeals(one)).map(named),
    ...(properties?.certificate?.hash === 'unknown' ? [properties.certificate.algorithm] : []),
  ]
  const weakest = digestsUsed.find((digest) => digests.get(digest) === 'SHA-1') ?? digestsUsed[0] ?? ''
  // Where a reference names no form, it is the first one.
  const formsOf = (one: XmlElement) =>
    transforms(one)
      .map(named)
      .filter((form) => canonical.includes(form))
  const isExclusive = (found: readonly string[]) => found.length > 0 && found.every((form) => form === exclusive)
  return {
    algorithm: signatures.get(method) ?? method,
    digest: digests.get(weakest) ?? weakest,
    unknown: unknown[0] ?? null,
    coversAll: whole.length === 1 && references.length === whole.length + ofProperties.length,
    standsAlone: [...references.map(formsOf), forms.slice(0, 1)].every(isExclusive),
    properties: ofProperties.length > 0 ? properties : null,
  }
}

/** The certificates that a seal brings along, first the one that was sealed with it; where none was named, the first it names. */
function leafFirst(signature: XmlElement, properties: SignedProperties | null) {
  const certificates = certificatesIn(signature)
  const named = properties?.certificate ?? null
  if (named === null) return { certificates, isNamed: true, namedBySha1: false }
  const { hash } = named
  if (hash === 'unknown') return { certificates, isNamed: false, namedBySha1: false }
  const isLeaf = (der: Uint8Array) => createHash(hash).update(der).digest('base64') === named.digest
  return {
    certificates: [...certificates.filter(isLeaf), ...certificates.filter((der) => !isLeaf(der))],
    isNamed: certificates.some(isLeaf),
    namedBySha1: hash === 'sha1',
  }
}

/** `changed`: the digest of the document is another one. `otherKey`: the signature was not made with this key. */
function verified(
  { text, index }: { readonly text: string; readonly index: number },
  found: ResolvedKey | null,
): 'fits' | 'changed' | 'otherKey' | 'noKey' {
  try {
    const signed = new SignedXml({ getCertFromKeyInfo: () => null })
    for (const name of sealsLeftOut) signed.CanonicalizationAlgorithms[name] = WithoutSeals
    const parsed = new DOMParser({ errorHandler: () => undefined }).parseFromString(text, 'text/xml')
    const node = signed.findSignatures(parsed)[index]
    if (node === undefined) return 'changed'
    signed.loadSignature(node)
    // Without a key the digest is still asked; the library throws where it comes to the signature.
    if (found !== null) signed.publicCert = createPublicKey({ key: found.jwk, format: 'jwk' })
    return signed.checkSignature(text) ? 'fits' : 'changed'
  } catch {
    return found === null ? 'noKey' : 'otherKey'
  }
}
