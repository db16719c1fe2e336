import { plainBm25 } from '../ranking/plainBm25.ts'
import type { RankingSignal } from './signal.ts'

/** BM25 over the beginnings of words: "scheduler" meets "schedule" where the stems differ. */
export const wordBeginnings: RankingSignal = {
  name: 'wordBeginnings',
  measures: ['wordBeginnings'],
  againstBest: ['wordBeginnings'],
  index: (catalogue) => {
    const ask = plainBm25(catalogue, ({ beginningId }) => beginningId)
    return (question) => {
      const nearness = ask(question)
      return {
        found: { nearness, take: 30, least: 0 },
        measure: (position) => [nearness[position] ?? 0],
        reasonFor: () => null,
      }
    }
  },
}
