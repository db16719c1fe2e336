import { averageOf } from '../ranking/lengths.ts'
import { keptPostings, scoreTexts, termWeight } from '../ranking/postings.ts'
import type { RankingSignal } from './signal.ts'

/** BM25 over titles alone, short forms opened; words that no title uses count against all. */
export const titleWords: RankingSignal = {
  name: 'titleWords',
  measures: ['titleWords'],
  againstBest: ['titleWords'],
  index: ({ packed, lexicon, count, titleLengths, shelf }) => {
    const average = averageOf(titleLengths)
    const postings = keptPostings(shelf.part('titleWords'), count, (position, emit) => {
      const { firstDistinct, distinct, inTitle } = packed
      const share = 1 / (0.4 + (0.6 * (titleLengths[position] ?? 0)) / average)
      for (let at = firstDistinct[position] ?? 0; at < (firstDistinct[position + 1] ?? 0); at += 1) {
        const said = inTitle[at] ?? 0
        if (said > 0) emit(lexicon.word(distinct[at] ?? 0).stemId, said * share)
      }
    })
    const scores = new Float64Array(count)
    return ({ text }) => {
      const terms = text.titleWords.map(({ stemId }): [number, number] => [stemId, termWeight(postings, stemId)])
      const nearness = scoreTexts(postings, terms, 'all', scores)
      return {
        found: { nearness, take: 40, least: 0 },
        measure: (position) => [nearness[position] ?? 0],
        reasonFor: () => null,
      }
    }
  },
}
