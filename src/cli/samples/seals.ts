import { createHash } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { generate } from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { CompactSign, FlattenedSign, importJWK, type JWK } from 'jose'
import signatures from 'jsonld-signatures'
import type { Contexts } from '#engine/proofs/contexts.ts'

export type Json = Readonly<Record<string, unknown>>

/** A compact VC-JWT. EdDSA and RS256 (PKCS #1 v1.5) use no randomness, so the same content gives the same bytes. */
export async function sealAsJwt(payload: Json, algorithm: 'EdDSA' | 'RS256', kid: string, key: JWK): Promise<string> {
  return new CompactSign(bytesOf(JSON.stringify(payload)))
    .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid })
    .sign(await importJWK(key, algorithm))
}

/** A JAdES seal in the JSON serialisation, over the text of the payload as it stands (`b64: false`). */
export async function sealAsJades(
  payload: Json,
  { key, certificate, sealedAt }: { readonly key: JWK; readonly certificate: Uint8Array; readonly sealedAt: string },
): Promise<string> {
  const text = JSON.stringify(payload)
  const { protected: header, signature } = await new FlattenedSign(bytesOf(text))
    .setProtectedHeader({
      alg: 'RS256',
      'x5t#S256': createHash('sha256').update(certificate).digest('base64url'),
      x5c: [Buffer.from(certificate).toString('base64')],
      typ: 'jose+json',
      b64: false,
      sigT: sealedAt,
      crit: ['b64', 'sigT'],
    })
    .sign(await importJWK(key, 'RS256'), { crit: { sigT: true } })
  return JSON.stringify({ payload: text, signatures: [{ protected: header, signature }] })
}

/** A Data Integrity proof (`eddsa-rdfc-2022`) inside the document. */
export async function sealInside(
  document: Json,
  options: {
    readonly key: JWK
    readonly method: string
    readonly sealedAt: string
    readonly contexts: Contexts
  },
): Promise<Json> {
  const seed = Buffer.from(options.key.d ?? '', 'base64url')
  const pair = await generate({ id: options.method, controller: options.method.split('#')[0] ?? '', seed })
  const suite = new DataIntegrityProof({ cryptosuite, signer: pair.signer(), date: options.sealedAt })
  const sealed = await signatures.sign(
    { ...document },
    {
      suite,
      purpose: new signatures.purposes.ProofPurpose({ term: 'assertionMethod' }),
      documentLoader: (url) =>
        Promise.resolve({ contextUrl: null, documentUrl: url, document: options.contexts.get(url) }),
    },
  )
  return sealed as Json
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
