import type { RankingSignal } from './signal.ts'

/** How long a module's title is, and how long its text against the median of the catalogue (at most 1). */
export const length: RankingSignal = {
  name: 'length',
  measures: ['titleLength', 'textLength'],
  againstBest: [],
  index:
    ({ titleLengths, bodyLengths, medianBody }) =>
    () => ({
      found: null,
      measure: (position) => [
        titleLengths[position] ?? 0,
        Math.min(1, (bodyLengths[position] ?? 0) / (medianBody || 30)),
      ],
      reasonFor: () => null,
    }),
}
