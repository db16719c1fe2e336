import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Sha256 } from '#core/values.ts'
import { canonicalJson } from './canonicalJson.ts'

/**
 * Fixes what a row said without saying it: HMAC-SHA256 over its canonical JSON, under the salt of the person it is about.
 *
 * A bare hash of a name is personal data, because names can be tried; with 32 random bytes of salt they cannot, and once
 * the salt is destroyed nobody can. `null` is for what is about no person, such as a policy.
 */
export function commitTo(value: unknown, salt: Uint8Array | null): Sha256 {
  if (salt !== null && salt.length < 16) throw new Error(`A salt has at least 16 bytes, found ${salt.length}`)
  return bytesToHex(hmac(sha256, salt ?? new Uint8Array(0), utf8ToBytes(canonicalJson(value))))
}
