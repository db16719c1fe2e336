import { base64 } from '@scure/base'
import { childOf, descend, tokenIn, type XmlElement } from '#core/importing/xml/node.ts'

/** What an XAdES seal says of itself and seals along with the document (ETSI EN 319 132-1, section 5.2). */
export interface SignedProperties {
  readonly id: string
  /** When the signer says it sealed, as an ISO instant; null where it does not say, or nothing that can be read. */
  readonly signingTime: string | null
  /** The digest of the certificate it was sealed with; null where it names none. */
  readonly certificate: { readonly hash: CertificateHash; readonly algorithm: string; readonly digest: string } | null
}

type CertificateHash = 'sha1' | 'sha256' | 'sha384' | 'sha512' | 'unknown'
const hashes: ReadonlyMap<string, CertificateHash> = new Map(
  Object.entries({
    'http://www.w3.org/2000/09/xmldsig#sha1': 'sha1',
    'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
    'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
    'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
  } as const),
)

const parts = ['Object', 'QualifyingProperties'] as const

/** The properties that lie in a signature; whether they are sealed, its references say. */
export function signedPropertiesOf(signature: XmlElement): SignedProperties | null {
  const [properties] = descend(signature, ...parts, 'SignedProperties').filter(isXades)
  if (properties === undefined) return null
  const own = childOf(properties, 'SignedSignatureProperties')
  const time = new Date(String(tokenIn(childOf(own, 'SigningTime')).value))
  const named = childOf(own, 'SigningCertificateV2') ?? childOf(own, 'SigningCertificate')
  const [digest] = descend(named, 'Cert', 'CertDigest')
  const algorithm = childOf(digest ?? null, 'DigestMethod')?.attributes['Algorithm'] ?? ''
  return {
    id: properties.attributes['Id'] ?? '',
    signingTime: Number.isNaN(time.getTime()) ? null : time.toISOString(),
    certificate:
      digest === undefined
        ? null
        : {
            hash: hashes.get(algorithm) ?? 'unknown',
            algorithm,
            digest: childOf(digest, 'DigestValue')?.text.replace(/\s+/g, '') ?? '',
          },
  }
}

const isXades = ({ namespace }: XmlElement): boolean => namespace.startsWith('http://uri.etsi.org/01903/')

/** The certificates beside a signature, and those that were put in later to lead from them to an anchor. */
export function certificatesIn(signature: XmlElement): readonly Uint8Array[] {
  const unsigned = [...parts, 'UnsignedProperties', 'UnsignedSignatureProperties', 'CertificateValues'] as const
  return [
    ...descend(signature, 'KeyInfo', 'X509Data', 'X509Certificate'),
    ...descend(signature, ...unsigned, 'EncapsulatedX509Certificate'),
  ].flatMap(({ text }) => {
    try {
      return [base64.decode(text.replace(/\s+/g, ''))]
    } catch {
      return []
    }
  })
}
