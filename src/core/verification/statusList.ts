import { Gunzip } from 'fflate'
import { err, ok, type Result } from '../result.ts'

/** The most bytes a list may unpack to: 128 million entries. */
const mostBytes = 16 * 1024 * 1024

/**
 * Whether the entry at `index` is set, in a list packed as Bitstring Status List 1.0 and Status List 2021 do it: GZIP,
 * then base64url, with or without the multibase prefix `u`. The first entry is the highest bit of the first byte.
 */
export function isSet(encodedList: string, index: number): Result<boolean, 'listMalformed' | 'indexOutside'> {
  const packed = fromBase64Url(encodedList.startsWith('u') ? encodedList.slice(1) : encodedList)
  const bits = packed === null ? null : unpack(packed)
  if (bits === null) return err('listMalformed')
  const byte = bits[Math.floor(index / 8)]
  if (byte === undefined) return err('indexOutside')
  return ok((byte & (0b1000_0000 >> (index % 8))) !== 0)
}

function fromBase64Url(text: string): Uint8Array | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

/** Stops as soon as a list grows past the bound: a few kilobytes can hold gigabytes of zeros. */
function unpack(packed: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    const stream = new Gunzip((chunk) => {
      length += chunk.length
      if (length > mostBytes) throw new RangeError('List unpacks to more than is accepted')
      chunks.push(chunk)
    })
    const step = 4096
    for (let from = 0; from < packed.length; from += step) {
      stream.push(packed.subarray(from, from + step), from + step >= packed.length)
    }
  } catch {
    return null
  }
  if (length === 0) return null
  const bits = new Uint8Array(length)
  let from = 0
  for (const chunk of chunks) {
    bits.set(chunk, from)
    from += chunk.length
  }
  return bits
}
