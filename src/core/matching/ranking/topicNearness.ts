import { topicOf } from '../meaning/topic.ts'
import type { CatalogueTexts } from './catalogueTexts.ts'
import type { Question } from './question.ts'
import type { RankedText } from './rankedText.ts'
import type { RankWord } from './rankWord.ts'

type Passages = readonly (readonly RankWord[])[]

/**
 * How near a module is by what texts are about, -1…1, by the passages that are chosen of a text; 0 without a table of
 * topics and for a text that has none. It measures what others find: a topic alone finds too many modules of one field.
 */
export function topicNearness(
  { count, lexicon, shelf, text }: CatalogueTexts,
  name: string,
  passagesOf: (text: RankedText) => Passages,
): (question: Question) => (position: number) => number {
  const table = lexicon.meaning?.topics
  if (table === undefined) return () => () => 0
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
    if (asked === null) return () => 0
    return (position) => {
      const from = position * dimensions
      return asked.reduce((sum, value, nth) => sum + value * (locals[from + nth] ?? 0), 0) / unit
    }
  }
}

/** A component of 1 as a signed byte. */
const unit = 127
