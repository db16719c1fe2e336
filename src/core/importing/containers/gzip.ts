import { Gunzip } from 'fflate'
import { err, ok } from '../../result.ts'
import type { Container } from './container.ts'
import { inflate } from './inflate.ts'
import { decodeText } from './text.ts'

/** A document packed with gzip (RFC 1952), as bytes or written as base64: how EMREX hands over a transcript. */
export const gzip: Container = {
  layer: 'gzip',
  open({ bytes, text }) {
    const packed = text === null ? bytes : bytesOf(text)
    if (packed?.[0] !== 0x1f || packed[1] !== 0x8b) return null
    const plain = inflate(packed, (take) => new Gunzip(take), { code: 'damaged-gzip', facts: {} })
    if (!plain.ok) return plain
    const inside = decodeText(plain.value)
    return inside.ok ? ok({ text: inside.value, envelope: null }) : err(inside.error)
  },
}

/** The bytes behind base64 (RFC 4648) in lines; null where a text is something else. */
function bytesOf(text: string): Uint8Array | null {
  // `H4s` is how the mark of gzip begins in base64: nothing else is decoded for nothing.
  if (!/^\s*H4s[\w+/=\s-]+$/.test(text)) return null
  try {
    const binary = atob(text.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (char) => char.charCodeAt(0))
  } catch {
    return null
  }
}
