import { topicNearness } from '../ranking/topicNearness.ts'
import type { RankingSignal } from './signal.ts'

/** How near two titles are by what texts that say such words are about. */
export const titleTopic: RankingSignal = {
  name: 'titleTopic',
  measures: ['titleTopic'],
  againstBest: ['titleTopic'],
  index: (catalogue) => {
    const ask = topicNearness(catalogue, 'titleTopic', ({ title }) => [title])
    return (question) => {
      const nearness = ask(question)
      return {
        found: null,
        measure: (position) => [nearness(position)],
        reasonFor: () => null,
      }
    }
  },
}
