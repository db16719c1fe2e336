import { z } from 'zod'
import type { WordMeaning } from './meaning.ts'

/**
 * The table of words that `npm run match -- table` writes, all numbers little-endian:
 *
 * | bytes | what |
 * | --- | --- |
 * | 4 | length of the header |
 * | … | header, JSON in UTF-8, then the words in UTF-8, one a line |
 * | words × dimensions | components, signed bytes; only their ratio within a row counts |
 * | words ÷ 8 | a bit for each word that is a verb in its dictionary form, lowest first |
 * | (words + 1) × 4 | where the kin of each word begin in what follows |
 * | kin × 4 | row of the kin × 16 + nearness in tenths |
 */
const Header = z.object({
  id: z.string(),
  dimensions: z.int().min(1),
  languages: z.array(z.string()),
  licence: z.string(),
  words: z.int(),
  wordBytes: z.int(),
  kin: z.int(),
})
export type WordTableHeader = z.infer<typeof Header>

/** Throws on bytes that are no such table. */
export function readWordTable(bytes: Uint8Array): WordMeaning {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = new TextDecoder('utf-8', { fatal: true })
  let at = 4 + view.getUint32(0, true)
  const header = Header.parse(JSON.parse(text.decode(bytes.subarray(4, at))))
  const words = text.decode(bytes.subarray(at, (at += header.wordBytes))).split('\n')
  if (words.length !== header.words) throw new RangeError('words')
  const signed = bytes.subarray(at, (at += header.words * header.dimensions))
  const verbs = bytes.subarray(at, (at += Math.ceil(header.words / 8)))
  const starts = at
  const kin = starts + 4 * (header.words + 1)
  if (kin + 4 * header.kin !== bytes.byteLength) throw new RangeError('length')
  const rows = new Map(words.map((word, row) => [word, row]))
  const known = new Map<number, ReadonlyMap<string, number>>()
  return {
    ...header,
    vectorOf: rowsOf(signed, header),
    rowOf: (word) => rows.get(word) ?? -1,
    isVerb: (word) => {
      const row = rows.get(word) ?? -1
      return row !== -1 && ((verbs[row >>> 3] ?? 0) & (1 << (row & 7))) !== 0
    },
    kinOf: (word) => {
      const row = rows.get(word)
      if (row === undefined) return none
      const before = known.get(row)
      if (before !== undefined) return before
      const found = new Map<string, number>()
      const end = view.getUint32(starts + 4 * (row + 1), true)
      for (let nth = view.getUint32(starts + 4 * row, true); nth < end; nth += 1) {
        const packed = view.getUint32(kin + 4 * nth, true)
        found.set(words[packed >>> 4] ?? '', (packed & 15) / 10)
      }
      known.set(row, found)
      return found
    },
  }
}

const none: ReadonlyMap<string, number> = new Map()

/** A row is worked out when it is first asked for: no text uses more than some of the words. */
function rowsOf(signed: Uint8Array, { words, dimensions }: WordTableHeader): WordMeaning['vectorOf'] {
  const known = Array.from<Float32Array | undefined>({ length: words })
  const numbers = new Array<number>(dimensions).fill(0)
  let room = new Float32Array()
  return (row) => {
    const before = known[row]
    if (before !== undefined) return before
    for (let nth = 0; nth < dimensions; nth += 1) numbers[nth] = ((signed[row * dimensions + nth] ?? 0) << 24) >> 24
    const length = Math.hypot(...numbers) || 1
    // Many rows share a stretch of memory: thousands of small ones would be dear to hold and to collect.
    if (room.length < dimensions) room = new Float32Array(rowsTogether * dimensions)
    const vector = room.subarray(0, dimensions)
    room = room.subarray(dimensions)
    for (let nth = 0; nth < dimensions; nth += 1) vector[nth] = (numbers[nth] ?? 0) / length
    return (known[row] = vector)
  }
}

const rowsTogether = 256
