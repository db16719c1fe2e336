import { productsWith } from '../productsWith.ts'
import type { CatalogueTexts } from './catalogueTexts.ts'
import { meaningOf } from './meaningOf.ts'
import type { Question } from './question.ts'
import type { RankWord } from './rankWord.ts'

/** Which words of a text are meant: a module's by its position, a credential's as it is. */
export interface ChosenWords {
  readonly ofModule: (position: number) => readonly RankWord[]
  readonly ofQuestion: (question: Question) => readonly RankWord[]
}

/**
 * How near in meaning each module is, -1…1, by the words that are chosen of a text; all 0 without a meaning. An answer holds
 * until the next question.
 */
export function meaningNearness(
  { count, lexicon, rarity, shelf }: CatalogueTexts,
  name: string,
  words: ChosenWords,
): (question: Question) => Float64Array {
  const { meaning } = lexicon
  if (meaning === null) return () => new Float64Array(count)
  const { dimensions } = meaning
  const vectors = shelf.numbers(name, 'f32', () => {
    const all = new Float32Array(count * dimensions)
    for (let position = 0; position < count; position += 1) {
      all.set(meaningOf(words.ofModule(position), rarity, meaning) ?? [], position * dimensions)
    }
    return all
  })
  const nearness = new Float64Array(count)
  return (question) => {
    const asked = meaningOf(words.ofQuestion(question), rarity, meaning)
    return asked === null ? nearness.fill(0) : productsWith(asked, vectors, nearness)
  }
}
