import type { PairSignal } from './pairSignal.ts'

/** The credential's outcome opens a bracket or a list behind a colon: examples, or all that it is about. */
export const givesDetail: PairSignal = {
  name: 'givesDetail',
  measure: ({ credential }) => (/[(:]/.test(credential.read.value) ? 1 : 0),
}
