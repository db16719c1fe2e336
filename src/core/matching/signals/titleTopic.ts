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
        // What a bare title of a course is about finds too many beside the right one.
        found: question.kind === 'title' ? null : { nearness, take: 30, least: nearEnough },
        measure: (position) => [nearness[position] ?? 0],
        reasonFor: () => null,
      }
    }
  },
}

/** A module that is found by a cosine below this would be ranked by chance. */
const nearEnough = 0.2
