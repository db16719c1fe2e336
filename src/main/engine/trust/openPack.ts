import { compactVerify, decodeProtectedHeader, EmbeddedJWK, type JWK } from 'jose'
import { err, ok, type Result } from '#core/result.ts'
import { isDemoPack, TrustPackContent } from '#core/verification/trustPack.ts'
import { namesOfCertificate, readCertificate } from '../proofs/certificates.ts'
import { fingerprintOfJwk, jwkOfMultibase, namesOfJwk } from '../proofs/keyNames.ts'
import { resolveKey } from '../proofs/keys.ts'
import { packType } from './signPack.ts'

export interface OpenedTrustPack {
  readonly content: TrustPackContent
  /** Fingerprint of the key that signed it, 64 hexadecimal digits, to compare with what the maker published. */
  readonly makerKey: string
  /** Whether only a demo may take it, judged by its flag and by every key in it: see `isDemoPack`. */
  readonly demo: boolean
}

/** Opens the file of a pack. That its signature holds says nothing yet of its maker: a person compares `makerKey`. */
export async function openTrustPack(
  bytes: Uint8Array,
): Promise<Result<OpenedTrustPack, { readonly code: 'trustPackUnreadable' | 'trustPackSignature' }>> {
  const file = new TextDecoder().decode(bytes).trim()
  const makerJwk = makerOf(file)
  if (makerJwk === null) return err({ code: 'trustPackUnreadable' })
  const payload = await signedPayload(file)
  if (payload === null) return err({ code: 'trustPackSignature' })
  const content = contentOf(payload)
  if (content === null) return err({ code: 'trustPackUnreadable' })
  const makerKey = await fingerprintOfJwk(makerJwk)
  return ok({ content, makerKey, demo: isDemoPack(content, [makerKey, ...(await keysOf(content))]) })
}

/** Subject and last day of each anchor; those that are no certificate are left out. */
export function describeAnchors(content: TrustPackContent): { readonly subject: string; readonly validTo: string }[] {
  return content.anchors.flatMap((text) => {
    const certificate = readCertificate(text)
    return certificate === null
      ? []
      : [{ subject: certificate.subject, validTo: certificate.notAfter.toISOString().slice(0, 10) }]
  })
}

function makerOf(file: string): JWK | null {
  try {
    const { typ, jwk } = decodeProtectedHeader(file)
    return typ === packType && jwk?.crv === 'Ed25519' ? jwk : null
  } catch {
    return null
  }
}

async function signedPayload(file: string): Promise<string | null> {
  try {
    const { payload } = await compactVerify(file, EmbeddedJWK, { algorithms: ['EdDSA'] })
    return new TextDecoder('utf-8', { fatal: true }).decode(payload)
  } catch {
    return null
  }
}

function contentOf(payload: string): TrustPackContent | null {
  try {
    return TrustPackContent.safeParse(JSON.parse(payload)).data ?? null
  } catch {
    return null
  }
}

/** Every name of every key that a pack could make trusted: listed, in a DID or its document, or in an anchor. */
async function keysOf(content: TrustPackContent): Promise<string[]> {
  const anchors = content.anchors.map(readCertificate).filter((certificate) => certificate !== null)
  const dids = content.issuers.flatMap(({ ids }) => ids).filter((id) => /^did:(key|jwk):/.test(id))
  const names = await Promise.all([
    ...anchors.map(namesOfCertificate),
    ...dids.map(async (did) => (await resolveKey(did, null))?.key.names ?? []),
    ...[content.keys, content.didDocuments].flatMap(publicKeysIn).map(namesOfJwk),
  ])
  return names.flat()
}

/** Every public key anywhere in a value, whatever the document around it calls it. */
function publicKeysIn(value: unknown): JWK[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const jwk =
      name === 'publicKeyMultibase' && typeof inner === 'string'
        ? jwkOfMultibase(inner)
        : name === 'publicKeyJwk' && typeof inner === 'object'
          ? (inner as JWK)
          : null
    return jwk === null ? publicKeysIn(inner) : [jwk]
  })
}
