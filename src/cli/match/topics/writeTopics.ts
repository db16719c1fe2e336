import { writeFileSync } from 'node:fs'
import { topicRows } from '#core/matching/meaning/topic.ts'
import type { TopicTableHeader } from '#core/matching/meaning/topicTable.ts'
import { createLexicon, nothingKnown } from '#core/matching/ranking/lexicon.ts'
import type { RankWord } from '#core/matching/ranking/rankWord.ts'
import { readSentences } from '#core/matching/ranking/rankedText.ts'
import { withLength } from '../table/withLength.ts'
import type { Belonging } from './belonging.ts'
import { learnTopics, usual, type Group } from './learnTopics.ts'

/** A stem, or two that follow one another, is known from so many texts on. */
const texts = { ofStem: 5, ofPair: 25 }

/** Learns the table of topics from texts that belong together and writes it. */
export function writeTopics(
  all: readonly Belonging[],
  out: string,
  learning = usual,
): { stems: number; pairs: number; groups: number; bytes: number } {
  const lexicon = createLexicon('en', null, nothingKnown)
  const read = all
    .map(({ texts, weight }) => ({
      weight,
      texts: texts.map((text) => readSentences(text, lexicon)),
    }))
    .filter(({ texts }) => texts.length > 1)
  const vocabulary = vocabularyOf(read.flatMap(({ texts }) => texts))
  const groups: Group[] = read.flatMap(({ texts, weight }) => {
    const known = texts.map((text) => Uint32Array.from(topicRows(text, vocabulary))).filter(({ length }) => length > 0)
    return known.length < 2 ? [] : [{ texts: known, weight }]
  })
  const { stems, pairs } = vocabulary
  const rows = stems.length + pairs.seconds.length
  const numbers = learnTopics(groups, rows, learning, (step, loss) => {
    console.log(`step ${String(step)}: ${loss.toFixed(3)}`)
  })
  const lines = Buffer.from(stems.join('\n'))
  const header: TopicTableHeader = {
    id: `topics-${String(learning.dimensions)}/1`,
    dimensions: learning.dimensions,
    languages: ['en'],
    licence: 'numbers alone, learned from what NOTICE.txt names',
    stems: stems.length,
    pairs: pairs.seconds.length,
    stemBytes: lines.length,
  }
  const bytes = packed(header, lines, pairs, numbers)
  writeFileSync(out, bytes)
  return { stems: stems.length, pairs: pairs.seconds.length, groups: groups.length, bytes: bytes.length }
}

interface Vocabulary {
  readonly stems: readonly string[]
  readonly pairs: { readonly firstPair: Uint32Array; readonly seconds: Uint32Array }
  readonly rowOf: (stem: string) => number
  readonly pairRow: (first: number, second: number) => number
}

function vocabularyOf(read: readonly (readonly (readonly RankWord[])[])[]): Vocabulary {
  const stems = frequent(
    read.map((text) => text.flat().flatMap(({ stem, isStop, isNumber }) => (isStop || isNumber ? [] : [stem]))),
    texts.ofStem,
  )
  const rows = new Map(stems.map((stem, row) => [stem, row]))
  const rowOf = (stem: string) => rows.get(stem) ?? -1
  const pairsOf = (text: readonly (readonly RankWord[])[]) => {
    const found: string[] = []
    topicRows(text, { rowOf, pairRow: (first, second) => (found.push(`${String(first)} ${String(second)}`), -1) })
    return found
  }
  const pairs = frequent(read.map(pairsOf), texts.ofPair)
    .map((pair) => pair.split(' ').map(Number))
    .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
  const seconds = Uint32Array.from(pairs, ([, second]) => second ?? 0)
  const firstPair = Uint32Array.from({ length: stems.length + 1 })
  for (const [first = 0] of pairs) firstPair[first + 1] = (firstPair[first + 1] ?? 0) + 1
  for (let row = 0; row < stems.length; row += 1) firstPair[row + 1] = (firstPair[row + 1] ?? 0) + (firstPair[row] ?? 0)
  const places = new Map(pairs.map((pair, nth) => [pair.join(' '), stems.length + nth]))
  return {
    stems,
    pairs: { firstPair, seconds },
    rowOf,
    pairRow: (first, second) => places.get(`${String(first)} ${String(second)}`) ?? -1,
  }
}

/** What stands in so many texts, in the order of its letters. */
function frequent(texts: readonly (readonly string[])[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) for (const one of new Set(text)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([one]) => one)
    .sort()
}

function packed(
  header: TopicTableHeader,
  stems: Buffer,
  { firstPair, seconds }: Vocabulary['pairs'],
  numbers: Float32Array,
): Buffer {
  const { dimensions } = header
  const rows = numbers.length / dimensions
  const factors = new Float32Array(rows)
  const signed = new Int8Array(numbers.length)
  for (let row = 0; row < rows; row += 1) {
    const own = numbers.subarray(row * dimensions, (row + 1) * dimensions)
    const factor = (factors[row] = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127)
    own.forEach((value, nth) => (signed[row * dimensions + nth] = factor === 0 ? 0 : Math.round(value / factor)))
  }
  const json = JSON.stringify(header)
  return Buffer.concat([
    withLength(json.padEnd(4 * Math.ceil(json.length / 4))),
    ...[firstPair, seconds, factors, signed].map(bytesOf),
    stems,
  ])
}

/** In the byte order of the machine, which is the little-endian of the file on all that the workbench runs on. */
function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength)
}
