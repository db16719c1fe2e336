import { nothingSaid } from '../ranking/nothingSaid.ts'
import type { RankingSignal } from './signal.ts'
import { titleMeans } from './titleMeaning.ts'

/** How near two titles are as an encoder of sentences reads them. */
export const titleSentence: RankingSignal = {
  name: 'titleSentence',
  measures: ['titleSentence'],
  againstBest: ['titleSentence'],
  index: () => () => nothingSaid,
  bySentences: (_, { title: nearness }) => ({
    found: { nearness, take: 40, least: nearEnough },
    measure: (position) => [nearness[position] ?? 0],
    reasonFor: (position) => titleMeans(nearness[position] ?? 0),
  }),
}

/** A module that is found by a cosine below this would be ranked by chance. */
const nearEnough = 0.35
