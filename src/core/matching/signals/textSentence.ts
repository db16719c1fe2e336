import { nothingSaid } from '../ranking/nothingSaid.ts'
import type { RankingSignal } from './signal.ts'

/**
 * How near title and outcomes are together, as an encoder of sentences reads them. To a bare title it says nothing: what
 * outcomes add to a module's title speaks of another thing than what was asked.
 */
export const textSentence: RankingSignal = {
  name: 'textSentence',
  measures: ['textSentence'],
  againstBest: ['textSentence'],
  index: () => () => nothingSaid,
  bySentences: ({ kind }, { text: nearness }) =>
    kind === 'label' || kind === 'title'
      ? nothingSaid
      : {
          found: { nearness, take: 30, least: nearEnough },
          measure: (position) => [nearness[position] ?? 0],
          reasonFor: () => null,
        },
}

/** A module that is found by a cosine below this would be ranked by chance. */
const nearEnough = 0.35
