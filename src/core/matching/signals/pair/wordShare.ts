import type { PairSignal } from './pairSignal.ts'

/** Of the local outcome, the share that the same words say, each as rare as it is in the catalogue. */
export const wordShare: PairSignal = {
  name: 'wordShare',
  measure: ({ words }) => words.share,
}
