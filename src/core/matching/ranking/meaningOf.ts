import type { WordMeaning } from '../meaning/meaning.ts'
import type { RankWord } from './rankWord.ts'

/**
 * The direction in which words point together, of length 1; null where none has a meaning. Words that are rare here and
 * in any text count more (after Arora, Liang and Ma 2017).
 */
export function meaningOf(
  words: readonly RankWord[],
  rarity: (stem: string) => number,
  { vectors, dimensions }: WordMeaning,
): Float32Array | null {
  const sum = new Float64Array(dimensions)
  for (const { row, stem, rareEverywhere } of words) {
    if (row === -1) continue
    const weight = rareEverywhere * rarity(stem)
    for (let nth = 0; nth < dimensions; nth += 1)
      sum[nth] = (sum[nth] ?? 0) + weight * (vectors[row * dimensions + nth] ?? 0)
  }
  let squares = 0
  for (const component of sum) squares += component * component
  if (squares === 0) return null
  const length = Math.sqrt(squares)
  return Float32Array.from(sum, (component) => component / length)
}

export function cosineOf(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null) return 0
  let sum = 0
  for (let nth = 0; nth < a.length; nth += 1) sum += (a[nth] ?? 0) * (b[nth] ?? 0)
  return sum
}
