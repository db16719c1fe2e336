import type { CatalogueTexts } from './catalogueTexts.ts'
import { createPostings, scoreTexts } from './postings.ts'
import type { Question } from './question.ts'
import type { RankWord } from './rankWord.ts'

/** BM25 (b = 0.75) over title and outcomes as one text, by what `termOf` takes of a word: 0…1 for each module. */
export function plainBm25(
  { texts }: CatalogueTexts,
  termOf: (word: RankWord) => string,
): (question: Question) => Float64Array {
  const lengths = texts.map(({ title, bodyLength }) => title.length + bodyLength)
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
  const postings = createPostings(texts.length, (position) => {
    const counts = new Map<string, number>()
    const text = texts[position]
    if (text === undefined) return counts
    const share = 1 / (0.25 + (0.75 * (lengths[position] ?? 0)) / average)
    for (const word of [...text.title, ...text.sentences.flat()]) {
      const term = termOf(word)
      counts.set(term, (counts.get(term) ?? 0) + share)
    }
    return counts
  })
  return ({ text }) => {
    const terms = [...new Set(text.allWords.map(termOf))]
      .sort()
      .map((term): [string, number] => [term, postings.weightOf(term)])
    return scoreTexts(texts.length, postings, terms, 'all')
  }
}
