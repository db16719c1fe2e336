import { CompactSign, importJWK, type JWK } from 'jose'
import type { z } from 'zod'
import { TrustPackContent } from '#core/verification/trustPack.ts'

/** The media type in the header of every pack, so that no other signed text can pass for one. */
export const packType = 'trust-pack+jws'

/**
 * The file of a pack: a compact JWS (EdDSA over Ed25519) whose header carries the maker's public key.
 *
 * The same content and key give the same bytes: Ed25519 uses no randomness and the schema fixes the order of fields.
 */
export async function signTrustPack(content: z.input<typeof TrustPackContent>, privateJwk: JWK): Promise<Uint8Array> {
  const payload = new TextEncoder().encode(JSON.stringify(TrustPackContent.parse(content)))
  const { kty, crv, x } = privateJwk
  const file = await new CompactSign(payload)
    .setProtectedHeader({ alg: 'EdDSA', typ: packType, jwk: { kty, crv, x } as JWK })
    .sign(await importJWK(privateJwk, 'EdDSA'))
  return new TextEncoder().encode(`${file}\n`)
}
