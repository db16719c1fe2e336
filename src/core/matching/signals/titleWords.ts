import { createPostings, scoreTexts } from '../ranking/postings.ts'
import type { RankingSignal } from './signal.ts'

/** BM25 over titles alone, short forms opened; words that no title uses count against all. */
export const titleWords: RankingSignal = {
  name: 'titleWords',
  measures: ['titleWords'],
  againstBest: ['titleWords'],
  index: ({ texts }) => {
    const average = Math.max(1, texts.reduce((sum, { title }) => sum + title.length, 0) / Math.max(1, texts.length))
    const postings = createPostings(texts.length, (position) => {
      const { title = [], titleCounts = new Map<string, number>() } = texts[position] ?? {}
      const share = 1 / (0.4 + (0.6 * title.length) / average)
      return new Map([...titleCounts].map(([stem, count]) => [stem, count * share]))
    })
    return ({ text }) => {
      const terms = text.titleWords.map(({ stem }): [string, number] => [stem, postings.weightOf(stem)])
      const nearness = scoreTexts(texts.length, postings, terms, 'all')
      return {
        found: { nearness, take: 40, least: 0 },
        measure: (position) => [nearness[position] ?? 0],
        reasonFor: () => null,
      }
    }
  },
}
