import type { RankingSignal } from './signal.ts'

/** A title that many modules share ("Special topics") names no subject: the logarithm of their number. */
export const repeatedTitle: RankingSignal = {
  name: 'repeatedTitle',
  measures: ['repeatedTitle'],
  againstBest: [],
  index: ({ texts }) => {
    const keys = texts.map(({ titleWords }) => titleWords.map(({ stemId }) => stemId).join(' '))
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return () => ({
      found: null,
      measure: (position) => [Math.log(counts.get(keys[position] ?? '') ?? 1)],
      reasonFor: () => null,
    })
  },
}
