import { meaningNearness } from '../ranking/meaningNearness.ts'
import type { RankingSignal } from './signal.ts'

/** How near two whole texts are in meaning, by the vectors of their words. */
export const textMeaning: RankingSignal = {
  name: 'textMeaning',
  measures: ['textMeaning'],
  againstBest: ['textMeaning'],
  index: (catalogue) => {
    const ask = meaningNearness(catalogue, ({ allWords }) => allWords)
    return (question) => {
      const nearness = ask(question)
      return {
        found: { nearness, take: 30, least: nearEnough },
        measure: (position) => [nearness[position] ?? 0],
        reasonFor: () => null,
      }
    }
  },
}

/** A module that is found by a cosine below this would be ranked by chance. */
const nearEnough = 0.35
