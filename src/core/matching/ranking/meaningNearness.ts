import type { CatalogueTexts } from './catalogueTexts.ts'
import { meaningOf } from './meaningOf.ts'
import type { Question } from './question.ts'
import type { RankedText } from './rankedText.ts'
import type { RankWord } from './rankWord.ts'

/** How near in meaning each module is, -1…1, by the words that `wordsOf` takes of a text; all 0 without a meaning. */
export function meaningNearness(
  { texts, lexicon, rarity }: CatalogueTexts,
  wordsOf: (text: RankedText) => readonly RankWord[],
): (question: Question) => Float64Array {
  const { meaning } = lexicon
  if (meaning === null) return () => new Float64Array(texts.length)
  const { dimensions } = meaning
  const vectors = new Float32Array(texts.length * dimensions)
  texts.forEach((text, position) => {
    vectors.set(meaningOf(wordsOf(text), rarity, meaning) ?? [], position * dimensions)
  })
  return ({ text }) => {
    const nearness = new Float64Array(texts.length)
    const asked = meaningOf(wordsOf(text), rarity, meaning)
    if (asked === null) return nearness
    for (let position = 0; position < texts.length; position += 1) {
      const start = position * dimensions
      let sum = 0
      for (let nth = 0; nth < dimensions; nth += 1) sum += (asked[nth] ?? 0) * (vectors[start + nth] ?? 0)
      nearness[position] = sum
    }
    return nearness
  }
}
