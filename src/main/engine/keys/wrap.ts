import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { z } from 'zod'
import { normalisePassphrase } from '#core/passphrase.ts'

const Base64 = z.base64().max(1024)

/** How slow a guess is made: scrypt with 2^17 rounds holds 128 MB for some 0.5 s. */
export const ScryptCost = z.object({
  n: z
    .int()
    .min(1024)
    .max(2 ** 20),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
})
export type ScryptCost = z.infer<typeof ScryptCost>
export const officeCost: ScryptCost = { n: 2 ** 17, r: 8, p: 1 }

export interface KeyPorts {
  readonly randomBytes: (length: number) => Uint8Array
  /** `officeCost`, outside tests. */
  readonly cost: ScryptCost
}

/** A key sealed with AES-256-GCM under another; `sealed` ends in the tag. */
export const Sealed = z.object({ nonce: Base64, sealed: Base64 })
export type Sealed = z.infer<typeof Sealed>

export const PassphraseWrap = z.object({ cost: ScryptCost, salt: Base64, ...Sealed.shape })
export type PassphraseWrap = z.infer<typeof PassphraseWrap>

/** `place` is bound into the seal: a wrap copied to another officer's place does not open there. */
export async function wrapByPassphrase(
  { randomBytes, cost }: KeyPorts,
  { key, passphrase, place }: { readonly key: Uint8Array; readonly passphrase: string; readonly place: string },
): Promise<PassphraseWrap> {
  const salt = randomBytes(16)
  const derived = await slowKey(passphrase, salt, cost)
  const sealed = seal(randomBytes(12), { key, by: derived, place })
  derived.fill(0)
  return { cost, salt: Buffer.from(salt).toString('base64'), ...sealed }
}

/** `null`: the passphrase is another one, or the wrap was changed. */
export async function openByPassphrase(
  wrap: PassphraseWrap,
  { passphrase, place }: { readonly passphrase: string; readonly place: string },
): Promise<Uint8Array | null> {
  const derived = await slowKey(passphrase, Buffer.from(wrap.salt, 'base64'), wrap.cost)
  const key = unseal(wrap, { by: derived, place })
  derived.fill(0)
  return key
}

export function seal(
  nonce: Uint8Array,
  { key, by, place }: { key: Uint8Array; by: Uint8Array; place: string },
): Sealed {
  const cipher = createCipheriv('aes-256-gcm', by, nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return { nonce: Buffer.from(nonce).toString('base64'), sealed: sealed.toString('base64') }
}

export function unseal(wrap: Sealed, { by, place }: { by: Uint8Array; place: string }): Uint8Array | null {
  const sealed = Buffer.from(wrap.sealed, 'base64')
  const nonce = Buffer.from(wrap.nonce, 'base64')
  if (sealed.length !== 32 + 16 || nonce.length !== 12) return null
  const cipher = createDecipheriv('aes-256-gcm', by, nonce, { authTagLength: 16 })
  cipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(32))
  const opened = cipher.update(sealed.subarray(0, 32))
  try {
    cipher.final()
  } catch {
    opened.fill(0)
    return null
  }
  // A copy of its own: small buffers share memory with others, and this one will be wiped.
  const key = Uint8Array.from(opened)
  opened.fill(0)
  return key
}

/** A key for one use, from a strong one. Node's `hkdf` is missing in Electron's BoringSSL, so that of @noble. */
export function deriveKey(from: Uint8Array, use: string): Uint8Array {
  return hkdf(sha256, from, undefined, Buffer.from(`recognition-workbench ${use}`), 32)
}

function slowKey(passphrase: string, salt: Uint8Array, { n, r, p }: ScryptCost): Promise<Uint8Array> {
  const typed = Buffer.from(normalisePassphrase(passphrase))
  return new Promise((resolve, reject) => {
    scrypt(typed, salt, 32, { N: n, r, p, maxmem: 256 * n * r }, (problem, key) => {
      typed.fill(0)
      if (problem) reject(problem)
      else resolve(key)
    })
  })
}
