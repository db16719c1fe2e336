import { plainBm25 } from '../ranking/plainBm25.ts'
import type { RankingSignal } from './signal.ts'

/** BM25 over the whole text, the title no more than the rest; words that no module uses count against all. */
export const plainWords: RankingSignal = {
  name: 'plainWords',
  measures: ['plainWords'],
  againstBest: ['plainWords'],
  index: (catalogue) => {
    const ask = plainBm25(catalogue, ({ stemId }) => stemId)
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
