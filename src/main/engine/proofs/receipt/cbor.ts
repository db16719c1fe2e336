/** What a receipt is written in: numbers, bytes, texts and lists of these. */
export type Item = number | string | Uint8Array | readonly Item[]

const deepest = 8

/**
 * Reads the part of CBOR (RFC 8949) that receipts are written in: whole numbers, bytes, texts and lists, each of a stated
 * length. Null for anything else, and where bytes are missing or left over.
 */
export function readCbor(bytes: Uint8Array): Item | null {
  const reader = { bytes, at: 0 }
  try {
    const item = readItem(reader, 0)
    return reader.at === bytes.length ? item : null
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

interface Reader {
  readonly bytes: Uint8Array
  at: number
}

class Unreadable extends Error {}

function readItem(reader: Reader, depth: number): Item {
  if (depth > deepest) throw new Unreadable()
  const [first = 0] = take(reader, 1)
  const size = readSize(reader, first & 0x1f)
  switch (first >> 5) {
    case 0:
      return size
    case 1:
      return -1 - size
    case 2:
      return take(reader, size)
    case 3:
      return textIn(take(reader, size))
    case 4:
      // Each entry takes a byte at least: a list that says it is longer than the file is none.
      if (size > reader.bytes.length - reader.at) throw new Unreadable()
      return Array.from({ length: size }, () => readItem(reader, depth + 1))
    default:
      throw new Unreadable()
  }
}

/** The low five bits say a small number themselves, or how many bytes of it follow: one, two or four. */
function readSize(reader: Reader, low: number): number {
  if (low < 24) return low
  if (low > 26) throw new Unreadable()
  return take(reader, 2 ** (low - 24)).reduce((sum, byte) => sum * 256 + byte, 0)
}

function take(reader: Reader, count: number): Uint8Array {
  const from = reader.at
  if (from + count > reader.bytes.length) throw new Unreadable()
  reader.at += count
  return reader.bytes.subarray(from, reader.at)
}

function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable()
  }
}
