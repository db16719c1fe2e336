import { topicOf } from '../meaning/topic.ts'
import { productsWithBytes } from '../productsWith.ts'
import type { Answer } from '../signals/signal.ts'
import type { CatalogueTexts } from './catalogueTexts.ts'
import type { Question } from './question.ts'
import type { RankedText } from './rankedText.ts'
import type { RankWord } from './rankWord.ts'

type Passages = readonly (readonly RankWord[])[]

/**
 * How near a module is by what texts are about, -1…1, by the passages that are chosen of a text; 0 without a table of
 * topics and for a text that has none. What it says of a question holds until the next.
 */
export function topicNearness(
  { count, lexicon, shelf, text }: CatalogueTexts,
  name: string,
  passagesOf: (text: RankedText) => Passages,
): (question: Question) => Float64Array {
  const table = lexicon.meaning?.topics
  const nearness = new Float64Array(count)
  if (table === undefined) return () => nearness
  const { dimensions } = table
  const locals = shelf.numbers(name, 'i8', () => {
    const all = new Int8Array(count * dimensions)
    for (let position = 0; position < count; position += 1) {
      const topic = topicOf(passagesOf(text(position)), table)
      topic?.forEach((value, nth) => (all[position * dimensions + nth] = Math.round(value * unit)))
    }
    return all
  })
  return (question) => {
    const asked = topicOf(passagesOf(question.text), table)
    return asked === null
      ? nearness.fill(0)
      : productsWithBytes(
          asked.map((value) => value / unit),
          locals,
          nearness,
        )
  }
}

/** A component of 1 as a signed byte. */
const unit = 127

/** What finds modules by such a nearness. What a bare title of a course is about finds too many beside the right one. */
export function foundByTopic({ kind }: Question, nearness: Float64Array): Answer['found'] {
  return kind === 'title' ? null : { nearness, take: 30, least: nearEnough }
}

/** A module that is found by a cosine below this would be ranked by chance. */
const nearEnough = 0.2
