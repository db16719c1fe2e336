import { topicNearness } from '../ranking/topicNearness.ts'
import { reason } from '../reasons.ts'
import { strengthOf } from '../strength.ts'
import type { MatchReason } from '../comparison.ts'
import type { RankingSignal } from './signal.ts'

/** How near two whole texts are by what texts that say such words are about. */
export const textTopic: RankingSignal = {
  name: 'textTopic',
  measures: ['textTopic'],
  againstBest: ['textTopic'],
  index: (catalogue) => {
    const ask = topicNearness(catalogue, 'textTopic', ({ passages }) => passages)
    return (question) => {
      const nearness = ask(question)
      return {
        found: null,
        measure: (position) => [nearness(position)],
        reasonFor: (position) => topicIsSame(nearness(position)),
      }
    }
  },
}

/** Null where the texts are not near enough to say so. */
function topicIsSame(value: number): MatchReason | null {
  if (value < worthSaying) return null
  return reason({ signal: 'textTopic', code: 'topicSame', side: 'for', strength: strengthOf(value), value, facts: {} })
}

/** Below this texts of one field are as near as any. */
const worthSaying = 0.5
