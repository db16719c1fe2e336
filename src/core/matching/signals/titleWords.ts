import { createPostings, scoreTexts, termWeight } from '../ranking/postings.ts'
import type { RankingSignal } from './signal.ts'

/** BM25 over titles alone, short forms opened; words that no title uses count against all. */
export const titleWords: RankingSignal = {
  name: 'titleWords',
  measures: ['titleWords'],
  againstBest: ['titleWords'],
  index: ({ texts }) => {
    const average = Math.max(1, texts.reduce((sum, { title }) => sum + title.length, 0) / Math.max(1, texts.length))
    const postings = createPostings(texts.length, (position, emit) => {
      const { title, titleWords, allWords, inTitle } = texts[position] ?? nothing
      const share = 1 / (0.4 + (0.6 * title.length) / average)
      if (titleWords.length === 0) return
      allWords.forEach(({ stemId }, nth) => {
        const count = inTitle[nth] ?? 0
        if (count > 0) emit(stemId, count * share)
      })
    })
    return ({ text }) => {
      const terms = text.titleWords.map(({ stemId }): [number, number] => [stemId, termWeight(postings, stemId)])
      const nearness = scoreTexts(postings, terms, 'all')
      return {
        found: { nearness, take: 40, least: 0 },
        measure: (position) => [nearness[position] ?? 0],
        reasonFor: () => null,
      }
    }
  },
}

const nothing = { title: [], titleWords: [], allWords: [], inTitle: new Uint8Array() }
