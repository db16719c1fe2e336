import { createPublicKey } from 'node:crypto'
import { DOMParser } from '@xmldom/xmldom'
import { SignedXml } from 'xml-crypto'
import { base64 } from '@scure/base'
import { childOf, descend, type XmlElement } from '#core/importing/xml/node.ts'
import type { SealFinding } from '#core/verification/ports.ts'
import type { Seal } from '#core/verification/seal.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { keyInCertificate } from './certificates.ts'
import { doesNotHold, holds, notChecked } from './finding.ts'
import { isShortRsa } from './jws.ts'
import type { ResolvedKey } from './keys.ts'

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
/** What may be done to a document before its digest: leaving out the signature itself, and canonical forms. */
const transforms = [
  'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  'http://www.w3.org/2001/10/xml-exc-c14n#',
]

/**
 * Checks an enveloped signature over a whole document (XML Signature 1.1), as ELMO asks for it.
 *
 * A signature with SHA-1 that fits proves nothing, since SHA-1 can be made to fit: it is not counted. One that does not
 * fit still tells of a change.
 */
export async function checkXmlSignature(
  { document, signature, index }: Extract<Seal, { kind: 'xmlSignature' }>,
  pack: TrustPackContent | null,
  today: string,
): Promise<SealFinding> {
  const described = describe(signature)
  if (described === null) return notChecked('incomplete', {})
  const { algorithm, digest, unknown, coversAll } = described
  if (unknown !== null) return notChecked('algorithmUnknown', { algorithm: unknown })
  if (!coversAll) return notChecked('notCovered', {})
  const found = await keyInCertificate(certificatesIn(signature), pack?.anchors ?? [], {
    at: today,
    claimedBySigner: false,
  })
  const facts = { algorithm, digest, key: found?.key.certificate?.subject ?? '' }
  const answer = verified({ document, index }, found)
  if (answer === 'changed' || answer === 'otherKey') return doesNotHold(facts, found?.key ?? null)
  if (/SHA-?1$/.test(algorithm) || digest === 'SHA-1') return notChecked('weakButFits', facts)
  if (answer === 'noKey' || found === null) return notChecked('keyNotHere', { key: '' })
  return isShortRsa(found.jwk) ? notChecked('algorithmTooWeak', { algorithm: 'RSA' }) : holds(facts, found.key)
}

interface Described {
  readonly algorithm: string
  readonly digest: string
  /** The first algorithm that is not known here. */
  readonly unknown: string | null
  /** Whether the one reference is over the document as a whole. */
  readonly coversAll: boolean
}

function describe(signature: XmlElement): Described | null {
  const info = childOf(signature, 'SignedInfo')
  const references = descend(info, 'Reference')
  const [reference] = references
  if (reference === undefined || childOf(signature, 'SignatureValue') === null) return null
  const named = (element: XmlElement | null) => element?.attributes['Algorithm'] ?? ''
  const [method, digest] = [named(childOf(info, 'SignatureMethod')), named(childOf(reference, 'DigestMethod'))]
  const forms = [childOf(info, 'CanonicalizationMethod'), ...descend(reference, 'Transforms', 'Transform')].map(named)
  const unknown = [
    ...(signatures.has(method) ? [] : [method]),
    ...(digests.has(digest) ? [] : [digest]),
    ...forms.filter((form) => !transforms.includes(form)),
  ]
  return {
    algorithm: signatures.get(method) ?? method,
    digest: digests.get(digest) ?? digest,
    unknown: unknown[0] ?? null,
    coversAll: references.length === 1 && (reference.attributes['URI'] ?? 'none') === '',
  }
}

function certificatesIn(signature: XmlElement): readonly Uint8Array[] {
  return descend(signature, 'KeyInfo', 'X509Data', 'X509Certificate').flatMap(({ text }) => {
    try {
      return [base64.decode(text.replace(/\s+/g, ''))]
    } catch {
      return []
    }
  })
}

/** `changed`: the digest of the document is another one. `otherKey`: the signature was not made with this key. */
function verified(
  { document, index }: { readonly document: string; readonly index: number },
  found: ResolvedKey | null,
): 'fits' | 'changed' | 'otherKey' | 'noKey' {
  try {
    const parsed = new DOMParser({ errorHandler: () => undefined }).parseFromString(document, 'text/xml')
    const signed = new SignedXml({ getCertFromKeyInfo: () => null })
    const node = signed.findSignatures(parsed)[index]
    if (node === undefined) return 'changed'
    signed.loadSignature(node)
    // Without a key the digest is still asked; the library throws where it comes to the signature.
    if (found !== null) signed.publicCert = createPublicKey({ key: found.jwk, format: 'jwk' })
    return signed.checkSignature(document) ? 'fits' : 'changed'
  } catch {
    return found === null ? 'noKey' : 'otherKey'
  }
}
