import type { CatalogueTexts } from './catalogueTexts.ts'
import { meaningOf } from './meaningOf.ts'
import type { Question } from './question.ts'
import type { RankWord } from './rankWord.ts'

/** Which words of a text are meant: a module's by its position, a credential's as it is. */
export interface ChosenWords {
  readonly ofModule: (position: number) => readonly RankWord[]
  readonly ofQuestion: (question: Question) => readonly RankWord[]
}

/** How near in meaning each module is, -1…1, by the words that are chosen of a text; all 0 without a meaning. */
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
  return (question) => {
    const asked = meaningOf(words.ofQuestion(question), rarity, meaning)
    return asked === null ? new Float64Array(count) : productsWith(asked, vectors)
  }
}

/**
 * The product of one direction with each of many. Four are summed up at a time: each sum has its own order, and the
 * processor need not wait for one to be written before it adds to the next.
 */
function productsWith(asked: Float32Array, vectors: Float32Array): Float64Array {
  const size = asked.length
  const products = new Float64Array(vectors.length / size)
  let start = 0
  let position = 0
  for (; position + 4 <= products.length; position += 4) {
    let [one, two, three, four] = [0, 0, 0, 0]
    for (let nth = 0; nth < size; nth += 1) {
      const factor = asked[nth] ?? 0
      one += factor * (vectors[start + nth] ?? 0)
      two += factor * (vectors[start + size + nth] ?? 0)
      three += factor * (vectors[start + 2 * size + nth] ?? 0)
      four += factor * (vectors[start + 3 * size + nth] ?? 0)
    }
    products[position] = one
    products[position + 1] = two
    products[position + 2] = three
    products[position + 3] = four
    start += 4 * size
  }
  for (; position < products.length; position += 1) {
    for (let nth = 0; nth < size; nth += 1) {
      products[position] = (products[position] ?? 0) + (asked[nth] ?? 0) * (vectors[start + nth] ?? 0)
    }
    start += size
  }
  return products
}
