import { oneForEachStem } from '../ranking/rankedText.ts'
import type { RankingSignal } from './signal.ts'

/** A title that many modules share ("Special topics") names no subject: the logarithm of their number. */
export const repeatedTitle: RankingSignal = {
  name: 'repeatedTitle',
  measures: ['repeatedTitle'],
  againstBest: [],
  index: ({ count, title, shelf }) => {
    const sharers = shelf.numbers('repeatedTitle', 'u32', () => {
      const keys = Array.from({ length: count }, (_, position) =>
        oneForEachStem(title(position), 'byId')
          .map(({ stemId }) => stemId)
          .join(' '),
      )
      const counts = new Map<string, number>()
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
      return Uint32Array.from(keys, (key) => counts.get(key) ?? 1)
    })
    return () => ({
      found: null,
      measure: (position) => [Math.log(sharers[position] ?? 1)],
      reasonFor: () => null,
    })
  },
}
