import { keptPostings, scoreTexts, termWeight } from '../ranking/postings.ts'
import { wholeShares } from './plainWords.ts'
import type { RankingSignal } from './signal.ts'

/** BM25 over the beginnings of words: "scheduler" meets "schedule" where the stems differ. */
export const wordBeginnings: RankingSignal = {
  name: 'wordBeginnings',
  measures: ['wordBeginnings'],
  againstBest: ['wordBeginnings'],
  index: ({ packed, lexicon, count, titleLengths, bodyLengths, shelf }) => {
    const shares = wholeShares(titleLengths, bodyLengths)
    const postings = keptPostings(shelf.part('wordBeginnings'), count, (position, emit) => {
      const { firstDistinct, distinct, inTitle, inBody } = packed
      const counts = new Map<number, number>()
      for (let at = firstDistinct[position] ?? 0; at < (firstDistinct[position + 1] ?? 0); at += 1) {
        const term = lexicon.word(distinct[at] ?? 0).beginningId
        const said = ((inTitle[at] ?? 0) + (inBody[at] ?? 0)) * (shares[position] ?? 0)
        counts.set(term, (counts.get(term) ?? 0) + said)
      }
      counts.forEach((sum, term) => {
        emit(term, sum)
      })
    })
    const scores = new Float64Array(count)
    return ({ text }) => {
      const terms = [...new Set(text.allWords.map(({ beginningId }) => beginningId))].map((term): [number, number] => [
        term,
        termWeight(postings, term),
      ])
      const nearness = scoreTexts(postings, terms, 'all', scores)
      return {
        found: { nearness, take: 30, least: 0 },
        measure: (position) => [nearness[position] ?? 0],
        reasonFor: () => null,
      }
    }
  },
}
