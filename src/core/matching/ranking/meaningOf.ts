import type { WordMeaning } from '../meaning/meaning.ts'
import type { CatalogueTexts } from './catalogueTexts.ts'
import type { RankWord } from './rankWord.ts'

/**
 * The direction in which words point together, of length 1; null where none has a meaning. Words that are rare here and
 * in any text count more (after Arora, Liang and Ma 2017).
 */
export function meaningOf(
  words: readonly RankWord[],
  rarity: CatalogueTexts['rarity'],
  meaning: WordMeaning,
): Float32Array | null {
  const direction = new Float32Array(meaning.dimensions)
  return putMeaning(words, rarity, meaning, direction) ? direction : null
}

/** The same, put into numbers that are all 0; whether there is one. */
export function putMeaning(
  words: readonly RankWord[],
  rarity: CatalogueTexts['rarity'],
  { vectorOf, dimensions }: WordMeaning,
  direction: Float32Array,
): boolean {
  if (sum.length !== dimensions) sum = new Float64Array(dimensions)
  sum.fill(0)
  for (const word of words) {
    if (word.row === -1) continue
    const weight = word.rareEverywhere * rarity(word)
    const vector = vectorOf(word.row)
    for (let nth = 0; nth < dimensions; nth += 1) sum[nth] = (sum[nth] ?? 0) + weight * (vector[nth] ?? 0)
  }
  let squares = 0
  for (let nth = 0; nth < dimensions; nth += 1) squares += (sum[nth] ?? 0) * (sum[nth] ?? 0)
  if (squares === 0) return false
  const length = Math.sqrt(squares)
  for (let nth = 0; nth < dimensions; nth += 1) direction[nth] = (sum[nth] ?? 0) / length
  return true
}

/** One for all texts: a sum lives no longer than a call. */
let sum = new Float64Array()

export function cosineOf(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null) return 0
  let sum = 0
  for (let nth = 0; nth < a.length; nth += 1) sum += (a[nth] ?? 0) * (b[nth] ?? 0)
  return sum
}
