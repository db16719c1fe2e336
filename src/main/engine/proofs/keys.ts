import { base64urlnopad } from '@scure/base'
import type { JWK } from 'jose'
import { isObject } from '#core/importing/json/node.ts'
import type { SealKey } from '#core/verification/ports.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { jwkOfMultibase, namesOfJwk } from './keyNames.ts'

/** A public key with what is known of its origin. */
export interface ResolvedKey {
  readonly jwk: JWK
  readonly key: SealKey
}

/**
 * The key a verification method names, from the name itself (did:key, did:jwk) or from the trust pack; null where it
 * would have to be fetched.
 */
export async function resolveKey(method: string, pack: TrustPackContent | null): Promise<ResolvedKey | null> {
  const [did = '', fragment] = method.split('#')
  if (did.startsWith('did:key:')) return fromDid(did, jwkOfDidKey(did.slice('did:key:'.length), fragment))
  if (did.startsWith('did:jwk:')) return fromDid(did, jwkOfDidJwk(did.slice('did:jwk:'.length), fragment))
  if (pack === null) return null
  return fromPack(documentMethod(method, did, pack) ?? listedMethod(method, pack))
}

/** A key that a seal itself brings along. */
export async function keyInHeader(jwk: JWK): Promise<ResolvedKey> {
  return { jwk, key: { names: await namesOfJwk(jwk), from: 'header', controller: null, certificate: null } }
}

interface Method {
  readonly jwk: JWK | null
  readonly controller: string
}

async function fromDid(did: string, jwk: JWK | null): Promise<ResolvedKey | null> {
  if (jwk === null) return null
  return { jwk, key: { names: await namesOfJwk(jwk), from: 'did', controller: did, certificate: null } }
}

async function fromPack(method: Method | null): Promise<ResolvedKey | null> {
  const jwk = method?.jwk ?? null
  if (method === null || jwk === null) return null
  const { controller } = method
  return { jwk, key: { names: await namesOfJwk(jwk), from: 'trustPack', controller, certificate: null } }
}

/** Some issuers name the bare DID: it has only one key, so it can mean no other. */
function jwkOfDidKey(multibase: string, fragment: string | undefined): JWK | null {
  return fragment === undefined || fragment === multibase ? jwkOfMultibase(multibase) : null
}

function jwkOfDidJwk(encoded: string, fragment: string | undefined): JWK | null {
  if (fragment !== undefined && fragment !== '0') return null
  try {
    return publicJwk(JSON.parse(new TextDecoder().decode(base64urlnopad.decode(encoded))))
  } catch {
    return null
  }
}

/** A key of a DID document, only if the document lets it sign statements. */
function documentMethod(method: string, did: string, pack: TrustPackContent): Method | null {
  const document = Object.hasOwn(pack.didDocuments, did) ? pack.didDocuments[did] : undefined
  if (document === undefined) return null
  const defined = [...objectsOf(document['verificationMethod']), ...objectsOf(document['assertionMethod'])]
  const sameId = (id: unknown) => typeof id === 'string' && (id.startsWith('#') ? `${did}${id}` : id) === method
  const assertion = document['assertionMethod']
  const allowed = (Array.isArray(assertion) ? (assertion as unknown[]) : [assertion]).some((entry) =>
    sameId(isObject(entry) ? entry['id'] : entry),
  )
  const found = defined.find(({ id }) => sameId(id))
  if (!allowed || found === undefined || found['revoked'] !== undefined) return null
  return { jwk: jwkOf(found), controller: did }
}

function listedMethod(method: string, pack: TrustPackContent): Method | null {
  const found = pack.keys.find(({ id }) => id === method)
  return found === undefined ? null : { jwk: jwkOf(found), controller: found.controller }
}

function jwkOf(method: Readonly<Record<string, unknown>>): JWK | null {
  const multibase = method['publicKeyMultibase']
  return typeof multibase === 'string' ? jwkOfMultibase(multibase) : publicJwk(method['publicKeyJwk'])
}

function publicJwk(value: unknown): JWK | null {
  if (!isObject(value) || typeof value['kty'] !== 'string') return null
  const { kty, crv, x, y, n, e } = value as JWK
  return Object.fromEntries(Object.entries({ kty, crv, x, y, n, e }).filter(([, part]) => part !== undefined))
}

function objectsOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isObject)
}
