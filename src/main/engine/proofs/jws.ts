import { createPublicKey } from 'node:crypto'
import {
  compactVerify,
  decodeProtectedHeader,
  errors,
  flattenedVerify,
  importJWK,
  type CryptoKey,
  type JWK,
  type ProtectedHeaderParameters,
} from 'jose'
import { base64, base64urlnopad } from '@scure/base'
import { isObject } from '#core/importing/json/node.ts'
import type { SealFinding } from '#core/verification/ports.ts'
import type { Seal } from '#core/verification/seal.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { keyInCertificate } from './certificates.ts'
import { holdsContentTimestamp } from './contentTimestamp.ts'
import { doesNotHold, holds, notChecked } from './finding.ts'
import { keyInHeader, resolveKey, type ResolvedKey } from './keys.ts'

const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']
/** SHA-1, or no signature at all. */
const weakAlgorithms = ['RS1', 'none']
/** Shorter RSA keys can be factored (NIST SP 800-57, ETSI TS 119 312). */
const fewestRsaBytes = 2048 / 8

/** Critical header fields of JAdES that are looked at here; each is true because it must be integrity protected. */
const understood = { sigT: true, adoTst: true }

/** Checks a VC-JWT, or the signature of an Open Badge 2.0. */
export function checkJwt(
  { compact }: Extract<Seal, { kind: 'jwt' }>,
  pack: TrustPackContent | null,
  today: string,
): Promise<SealFinding> {
  const header = headerOf(compact)
  if (header === null) return Promise.resolve(notChecked('incomplete', {}))
  return check(header, { pack, at: today, claimed: false, ...toldInside(compact) }, (key) =>
    compactVerify(compact, key, { algorithms }),
  )
}

/** Checks one signature of a JAdES seal, over the exact text of the payload. */
export async function checkJades(
  { payload, protectedHeader, signature }: Extract<Seal, { kind: 'jades' }>,
  pack: TrustPackContent | null,
  today: string,
): Promise<SealFinding> {
  const header = headerOf({ protected: protectedHeader })
  if (header === null) return notChecked('incomplete', {})
  const claimed = claimedTime(header)
  const context = { pack, at: claimed ?? today, claimed: claimed !== null, issuer: null, creator: null }
  const finding = await check(header, context, (key) =>
    flattenedVerify({ payload, protected: protectedHeader, signature }, key, { algorithms, crit: understood }),
  )
  const isOver = header['adoTst'] === undefined || holdsContentTimestamp(header['adoTst'], payload)
  return finding.status === 'passed' && !isOver ? notChecked('criticalUnknown', { field: 'adoTst' }) : finding
}

interface JwsContext {
  readonly pack: TrustPackContent | null
  readonly at: string
  readonly claimed: boolean
  readonly issuer: string | null
  /** The key that an Open Badge 2.0 says it was signed with: its address, or the key itself. */
  readonly creator: unknown
}

async function check(
  header: ProtectedHeaderParameters,
  context: JwsContext,
  verify: (key: CryptoKey | Uint8Array) => Promise<unknown>,
): Promise<SealFinding> {
  const algorithm = header.alg ?? ''
  if (weakAlgorithms.includes(algorithm)) return notChecked('algorithmTooWeak', { algorithm })
  if (!algorithms.includes(algorithm)) return notChecked('algorithmUnknown', { algorithm })
  const found = await keyOf(header, context)
  const name = header.kid ?? nameOf(context.creator)
  if (found === null) return notChecked('keyNotHere', { key: name })
  if (isShortRsa(found.jwk)) return notChecked('algorithmTooWeak', { algorithm: 'RSA' })
  const facts = { algorithm, key: found.key.certificate?.subject ?? name }
  try {
    await verify(await importJWK(found.jwk, algorithm))
    return holds(facts, found.key)
  } catch (error) {
    if (error instanceof errors.JOSENotSupported) return notChecked('criticalUnknown', { field: 'crit' })
    return doesNotHold(facts, found.key)
  }
}

/** In this order: the key itself, the certificate with it, the name of a key. All of them only say which key, not whose. */
async function keyOf(header: ProtectedHeaderParameters, context: JwsContext): Promise<ResolvedKey | null> {
  const { jwk, x5c, kid } = header
  if (jwk !== undefined) return keyInHeader(jwk)
  if (Array.isArray(x5c)) {
    const ders = x5c.flatMap((text) => (typeof text === 'string' ? (bytesOf(text) ?? []) : []))
    return keyInCertificate(ders, context.pack?.anchors ?? [], { at: context.at, claimedBySigner: context.claimed })
  }
  if (kid === undefined) return keyOfCreator(context)
  return resolveKey(kid.startsWith('#') ? `${context.issuer ?? ''}${kid}` : kid, context.pack)
}

/** By its address in the trust pack; else as the file brings it along, which proves no more than a key in a header. */
async function keyOfCreator({ creator, pack }: JwsContext): Promise<ResolvedKey | null> {
  const named = await resolveKey(nameOf(creator), pack)
  const pem = isObject(creator) ? creator['publicKeyPem'] : null
  if (named !== null || typeof pem !== 'string') return named
  try {
    return await keyInHeader(createPublicKey(pem).export({ format: 'jwk' }))
  } catch {
    return null
  }
}

const nameOf = (creator: unknown): string => {
  const name = isObject(creator) ? creator['id'] : creator
  return typeof name === 'string' ? name : ''
}

function headerOf(seal: string | { readonly protected: string }): ProtectedHeaderParameters | null {
  try {
    return decodeProtectedHeader(seal)
  } catch {
    return null
  }
}

/** `sigT` of JAdES 1.1, `iat` of JAdES 1.2: when the signer says it sealed. Nothing else vouches for it. */
function claimedTime(header: ProtectedHeaderParameters): string | null {
  const { sigT, iat } = header as { readonly sigT?: unknown; readonly iat?: unknown }
  const date = typeof sigT === 'string' ? new Date(sigT) : typeof iat === 'number' ? new Date(iat * 1000) : null
  return date === null || Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** What a payload says of its key: `iss` of a VC-JWT; of an Open Badge 2.0 `verification.creator`, else the key of its issuer. */
function toldInside(compact: string): Pick<JwsContext, 'issuer' | 'creator'> {
  const payload = payloadOf(compact)
  const { iss, verification, badge } = payload
  const issuer = isObject(badge) ? badge['issuer'] : null
  const creator = isObject(verification) ? verification['creator'] : null
  return {
    issuer: typeof iss === 'string' ? iss : null,
    creator: badge === undefined ? null : (creator ?? (isObject(issuer) ? issuer['publicKey'] : null)),
  }
}

function payloadOf(compact: string): Readonly<Record<string, unknown>> {
  try {
    const payload: unknown = JSON.parse(new TextDecoder().decode(base64urlnopad.decode(compact.split('.')[1] ?? '')))
    return isObject(payload) ? payload : {}
  } catch {
    return {}
  }
}

export function isShortRsa({ kty, n }: JWK): boolean {
  if (kty !== 'RSA') return false
  const modulus = n === undefined ? null : bytesOf(n.replaceAll('-', '+').replaceAll('_', '/'))
  return modulus === null || modulus.length < fewestRsaBytes
}

function bytesOf(text: string): Uint8Array | null {
  try {
    return base64.decode(text + '='.repeat((4 - (text.length % 4)) % 4))
  } catch {
    return null
  }
}
