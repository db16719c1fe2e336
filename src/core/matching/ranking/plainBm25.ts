import type { CatalogueTexts } from './catalogueTexts.ts'
import { createPostings, scoreTexts, termWeight } from './postings.ts'
import type { Question } from './question.ts'
import type { RankWord } from './rankWord.ts'

/** BM25 (b = 0.75) over title and outcomes as one text, by the id that `termOf` gives a word: 0…1 for each module. */
export function plainBm25(
  { texts }: CatalogueTexts,
  termOf: (word: RankWord) => number,
): (question: Question) => Float64Array {
  const lengths = texts.map(({ title, bodyLength }) => title.length + bodyLength)
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
  const postings = createPostings(texts.length, (position, emit) => {
    const text = texts[position]
    if (text === undefined) return
    const share = 1 / (0.25 + (0.75 * (lengths[position] ?? 0)) / average)
    const counts = new Map<number, number>()
    text.allWords.forEach((word, nth) => {
      const term = termOf(word)
      counts.set(term, (counts.get(term) ?? 0) + ((text.inTitle[nth] ?? 0) + (text.inBody[nth] ?? 0)) * share)
    })
    counts.forEach((count, term) => {
      emit(term, count)
    })
  })
  return ({ text }) => {
    const terms = [...new Set(text.allWords.map(termOf))].map((term): [number, number] => [
      term,
      termWeight(postings, term),
    ])
    return scoreTexts(postings, terms, 'all')
  }
}
