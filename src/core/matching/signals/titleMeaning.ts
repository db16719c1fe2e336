import type { MatchReason } from '../comparison.ts'
import { meaningNearness } from '../ranking/meaningNearness.ts'
import { oneForEachStem } from '../ranking/rankedText.ts'
import { reason } from '../reasons.ts'
import { strengthOf } from '../strength.ts'
import type { RankingSignal } from './signal.ts'

/** How near two titles are in meaning, by the vectors of their words. */
export const titleMeaning: RankingSignal = {
  name: 'titleMeaning',
  measures: ['titleMeaning'],
  againstBest: ['titleMeaning'],
  toldBySentences: true,
  index: (catalogue) => {
    const ask = meaningNearness(catalogue, 'titleMeaning', {
      ofModule: (position) => oneForEachStem(catalogue.title(position), 'byId'),
      ofQuestion: ({ text }) => text.titleWords,
    })
    return (question) => {
      const nearness = ask(question)
      return {
        found: { nearness, take: 40, least: nearEnough },
        measure: (position) => [nearness[position] ?? 0],
        reasonFor: (position) => titleMeans(nearness[position] ?? 0),
      }
    }
  },
}

/** Null where the titles are not near enough to say so. */
export function titleMeans(value: number): MatchReason | null {
  if (value < worthSaying) return null
  const strength = strengthOf(value)
  return reason({ signal: 'titleMeaning', code: 'titleMeans', side: 'for', strength, value, facts: {} })
}

/** Below this titles of one field are as near as any. */
const worthSaying = 0.5

/** A module that is found by a cosine below this would be ranked by chance. */
const nearEnough = 0.35
