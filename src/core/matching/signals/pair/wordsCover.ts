import type { PairSignal } from './pairSignal.ts'

/** The words alone would do: three in five by weight, and of each enumerated part half. */
export const wordsCover: PairSignal = {
  name: 'wordsCover',
  measure: ({ words }) => (words.share >= 0.6 && words.weakestPart >= 0.5 ? 1 : 0),
}
