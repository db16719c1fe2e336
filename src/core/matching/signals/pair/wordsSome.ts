import type { PairSignal } from './pairSignal.ts'

/** The words alone would do for a part. */
export const wordsSome: PairSignal = {
  name: 'wordsSome',
  measure: ({ words }) => (words.share >= 0.45 ? 1 : 0),
}
