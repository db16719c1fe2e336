import { p256, p384 } from '@noble/curves/nist.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { base58, base64urlnopad } from '@scure/base'
import { calculateJwkThumbprint, type JWK } from 'jose'

/** Multicodec prefixes of public keys, as unsigned varints (did:key, Multikey). */
const prefixes = {
  Ed25519: [0xed, 0x01],
  'P-256': [0x80, 0x24],
  'P-384': [0x81, 0x24],
} as const
const curves = { 'P-256': p256, 'P-384': p384 } as const

/** Every name under which a trust pack may list this key. */
export async function namesOfJwk(jwk: JWK): Promise<string[]> {
  const multibase = multibaseOfJwk(jwk)
  return [await calculateJwkThumbprint(jwk), ...(multibase === null ? [] : [multibase])]
}

/** The fingerprint people compare: SHA-256 of the key's canonical JWK (RFC 7638), hexadecimal. */
export async function fingerprintOfJwk(jwk: JWK): Promise<string> {
  return bytesToHex(base64urlnopad.decode(await calculateJwkThumbprint(jwk)))
}

/** SHA-256 of a certificate's DER, hexadecimal. */
export function fingerprintOfCertificate(der: Uint8Array): string {
  return bytesToHex(sha256(der))
}

/** Null for a key type that this workbench does not verify with. */
export function jwkOfMultibase(multibase: string): JWK | null {
  if (!multibase.startsWith('z')) return null
  const bytes = decodeBase58(multibase.slice(1))
  if (bytes === null) return null
  for (const [crv, [first, second]] of Object.entries(prefixes)) {
    if (bytes[0] !== first || bytes[1] !== second) continue
    const key = bytes.slice(2)
    if (crv === 'Ed25519') return key.length === 32 ? { kty: 'OKP', crv, x: base64urlnopad.encode(key) } : null
    return ellipticJwk(crv as keyof typeof curves, key)
  }
  return null
}

function multibaseOfJwk(jwk: JWK): string | null {
  const { crv, x, y } = jwk
  if (crv === 'Ed25519' && x !== undefined) return encode(prefixes.Ed25519, base64urlnopad.decode(x))
  if ((crv === 'P-256' || crv === 'P-384') && x !== undefined && y !== undefined) {
    const last = base64urlnopad.decode(y).at(-1) ?? 0
    return encode(prefixes[crv], concatBytes(Uint8Array.of(2 + (last & 1)), base64urlnopad.decode(x)))
  }
  return null
}

function ellipticJwk(crv: keyof typeof curves, compressed: Uint8Array): JWK | null {
  try {
    const point = curves[crv].Point.fromBytes(compressed).toBytes(false)
    const half = (point.length - 1) / 2
    const part = (from: number) => base64urlnopad.encode(point.slice(from, from + half))
    return { kty: 'EC', crv, x: part(1), y: part(1 + half) }
  } catch {
    return null
  }
}

function encode(prefix: readonly number[], key: Uint8Array): string {
  return `z${base58.encode(concatBytes(Uint8Array.from(prefix), key))}`
}

function decodeBase58(text: string): Uint8Array | null {
  try {
    return base58.decode(text)
  } catch {
    return null
  }
}
