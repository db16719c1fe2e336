import { oneLine } from '../oneLine.ts'
import type { SealKey } from './ports.ts'
import type { TrustedIssuer } from './trustPack.ts'

/**
 * Whether a trust pack says that this key is this issuer's own.
 *
 * It does so by naming the key, by naming a DID that is or leads to the key, or by an anchor that vouches for a
 * certificate with the organisation's official number. A key in a header is nobody's until it is named.
 */
export function keyBelongsTo(key: SealKey, issuer: TrustedIssuer): boolean {
  if (key.certificate?.chain === 'notInForce' || key.certificate?.chain === 'tooWeak') return false
  if (key.names.some((name) => issuer.keys.includes(name))) return true
  const resolved = key.from === 'did' || key.from === 'trustPack'
  if (resolved && key.controller !== null && issuer.ids.includes(key.controller)) return true
  return key.certificate?.chain === 'anchored' && key.certificate.ids.some((id) => issuer.ids.includes(id))
}

/** Names are compared as people read them: width, case and spaces make no other organisation. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

function folded(name: string): string {
  return oneLine(name.normalize('NFKC').toLowerCase())
}
