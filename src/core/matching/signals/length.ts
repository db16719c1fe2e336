import type { RankingSignal } from './signal.ts'

/** How long a module's title is, and how long its text against the median of the catalogue (at most 1). */
export const length: RankingSignal = {
  name: 'length',
  measures: ['titleLength', 'textLength'],
  againstBest: [],
  index:
    ({ texts, medianBody }) =>
    () => ({
      found: null,
      measure: (position) => {
        const { title = [], bodyLength = 0 } = texts[position] ?? {}
        return [title.length, Math.min(1, bodyLength / (medianBody || 30))]
      },
      reasonFor: () => null,
    }),
}
