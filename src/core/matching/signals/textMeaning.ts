import { meaningNearness } from '../ranking/meaningNearness.ts'
import type { RankingSignal } from './signal.ts'

/** How near two whole texts are in meaning, by the vectors of their words. */
export const textMeaning: RankingSignal = {
  name: 'textMeaning',
  measures: ['textMeaning'],
  againstBest: ['textMeaning'],
  index: (catalogue) => {
    const ask = meaningNearness(catalogue, 'textMeaning', {
      ofModule: (position) => {
        const { firstDistinct, distinct } = catalogue.packed
        return Array.from(
          distinct.subarray(firstDistinct[position] ?? 0, firstDistinct[position + 1] ?? 0),
          catalogue.lexicon.word,
        )
      },
      ofQuestion: ({ text }) => text.allWords,
    })
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
