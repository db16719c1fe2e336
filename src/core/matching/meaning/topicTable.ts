import { z } from 'zod'
import { sharedStem } from '../vocabulary/english.ts'
import type { Encoder } from './meaning.ts'

/** Where stems, and pairs of stems that stand beside one another, point by what the texts that hold them are about. */
export interface TopicTable extends Encoder {
  /** The row of a stem, or -1. */
  readonly rowOf: (stem: string) => number
  /** The row of two stems that follow one another, by the rows of both, or -1. */
  readonly pairRow: (first: number, second: number) => number
  /** Adds a row to `sum`, which has a place for each dimension; the length of a row is how much it says. */
  readonly add: (row: number, sum: Float64Array) => void
}

/**
 * The table that `npm run match -- topics` writes, all numbers little-endian:
 *
 * | bytes | what |
 * | --- | --- |
 * | 4 | length of the header |
 * | … | header, JSON in UTF-8, with spaces at its end so that what follows begins at a multiple of 4 |
 * | (stems + 1) × 4 | where the pairs that begin with each stem begin |
 * | pairs × 4 | row of the second stem, ascending for each first one |
 * | (stems + pairs) × 4 | what the components of each row are multiplied with, float32 |
 * | (stems + pairs) × dimensions | components, signed bytes |
 * | stemBytes | the stems in UTF-8, one a line |
 */
const Header = z.object({
  id: z.string(),
  dimensions: z.int().min(1),
  languages: z.array(z.string()),
  licence: z.string(),
  stems: z.int(),
  pairs: z.int(),
  stemBytes: z.int(),
})
export type TopicTableHeader = z.infer<typeof Header>

/** Throws on bytes that are no such table. The bytes are used where they are. */
export function readTopicTable(bytes: Uint8Array<ArrayBuffer>): TopicTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = new TextDecoder('utf-8', { fatal: true })
  let at = 4 + view.getUint32(0, true)
  const header = Header.parse(JSON.parse(text.decode(bytes.subarray(4, at))))
  const { stems: count, pairs, dimensions } = header
  const rows = count + pairs
  const numbersAt = (length: number) => {
    const start = bytes.byteOffset + at
    at += 4 * length
    return [bytes.buffer, start, length] as const
  }
  const firstPair = new Uint32Array(...numbersAt(count + 1))
  const seconds = new Uint32Array(...numbersAt(pairs))
  const factors = new Float32Array(...numbersAt(rows))
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * dimensions)
  at += rows * dimensions
  if (at + header.stemBytes !== bytes.byteLength) throw new RangeError('length')
  const stems = text.decode(bytes.subarray(at)).split('\n')
  if (stems.length !== count) throw new RangeError('stems')
  const rowOfStem = new Map(stems.map((stem, row) => [stem, row]))
  return {
    ...header,
    rowOf: (stem) => rowOfStem.get(stem) ?? rowOfStem.get(sharedStem(stem)) ?? -1,
    pairRow: (first, second) => {
      let low = firstPair[first] ?? 0
      let high = firstPair[first + 1] ?? 0
      const end = high
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((seconds[middle] ?? 0) < second) low = middle + 1
        else high = middle
      }
      return low < end && seconds[low] === second ? count + low : -1
    },
    add: (row, sum) => {
      const factor = factors[row] ?? 0
      const start = row * dimensions
      for (let nth = 0; nth < dimensions; nth += 1) sum[nth] = (sum[nth] ?? 0) + factor * (signed[start + nth] ?? 0)
    },
  }
}
