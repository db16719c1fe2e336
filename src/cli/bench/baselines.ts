import BetterSqlite from 'better-sqlite3'
import type { RankingSet } from '../match/rankingSet.ts'

/** The documents, best first, as far as a method finds them. */
export type Ask = (text: string) => readonly string[]

/** What anybody would try first, each over title and description as one text; none knows stems. */
export const baselines: Readonly<Record<string, (docs: RankingSet['docs']) => Ask>> = {
  'SQLite FTS5': fullText,
  BM25: (docs) => byWords(docs, bm25),
  'TF-IDF': (docs) => byWords(docs, cosine),
}

const asked = 20

/** BM25 as SQLite computes it, title and description in columns of equal weight. */
function fullText(docs: RankingSet['docs']): Ask {
  const database = new BetterSqlite(':memory:')
  database.exec('create virtual table docs using fts5(id unindexed, title, description)')
  const insert = database.prepare('insert into docs values (?, ?, ?)')
  database.transaction(() => {
    for (const { id, title, desc } of docs) insert.run(id, title, desc)
  })()
  const select = database.prepare('select id from docs where docs match ? order by rank limit ?').pluck()
  return (text) => {
    const words = [...new Set(wordsOf(text))].map((word) => `"${word}"`)
    return words.length === 0 ? [] : (select.all(words.join(' OR '), asked) as string[])
  }
}

interface WordIndex {
  readonly holders: ReadonlyMap<string, ReadonlyMap<number, number>>
  readonly lengths: readonly number[]
  readonly averageLength: number
  readonly texts: number
}

type Score = (index: WordIndex, words: ReadonlyMap<string, number>) => Float64Array

function byWords(docs: RankingSet['docs'], score: Score): Ask {
  const holders = new Map<string, Map<number, number>>()
  const lengths = docs.map(({ title, desc }, position) => {
    const words = wordsOf(`${title} ${desc}`)
    for (const word of words) {
      const own = holders.get(word) ?? new Map<number, number>()
      own.set(position, (own.get(position) ?? 0) + 1)
      holders.set(word, own)
    }
    return words.length
  })
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, docs.length)
  const index = { holders, lengths, averageLength, texts: docs.length }
  return (text) => {
    const words = new Map<string, number>()
    for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + 1)
    const scores = score(index, words)
    return [...scores.keys()]
      .filter((position) => (scores[position] ?? 0) > 0)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, asked)
      .map((position) => docs[position]?.id ?? '')
  }
}

/** k1 = 1.2, b = 0.75. */
const bm25: Score = ({ holders, lengths, averageLength, texts }, words) => {
  const scores = new Float64Array(texts)
  for (const word of words.keys()) {
    const own = holders.get(word)
    if (own === undefined) continue
    const rarity = Math.log(1 + (texts - own.size + 0.5) / (own.size + 0.5))
    for (const [position, count] of own) {
      const length = 0.25 + (0.75 * (lengths[position] ?? 0)) / averageLength
      scores[position] = (scores[position] ?? 0) + (rarity * count * 2.2) / (count + 1.2 * length)
    }
  }
  return scores
}

const cosine: Score = ({ holders, texts }, words) => {
  const scores = new Float64Array(texts)
  const squares = lengthsOf(holders, texts)
  for (const [word, asked] of words) {
    const own = holders.get(word)
    if (own === undefined) continue
    const rarity = Math.log(texts / own.size) + 1
    for (const [position, count] of own) {
      scores[position] = (scores[position] ?? 0) + (asked * rarity * count * rarity) / Math.sqrt(squares[position] ?? 1)
    }
  }
  return scores
}

const knownLengths = new WeakMap<WordIndex['holders'], Float64Array>()

function lengthsOf(holders: WordIndex['holders'], texts: number): Float64Array {
  const known = knownLengths.get(holders)
  if (known !== undefined) return known
  const squares = new Float64Array(texts)
  for (const own of holders.values()) {
    const rarity = Math.log(texts / own.size) + 1
    for (const [position, count] of own) squares[position] = (squares[position] ?? 0) + (count * rarity) ** 2
  }
  knownLengths.set(holders, squares)
  return squares
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
