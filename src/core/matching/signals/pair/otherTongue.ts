import type { PairSignal } from './pairSignal.ts'

/** Across two languages fewer words can be found, so that a little found says more. */
export const otherTongue: PairSignal = {
  name: 'otherTongue',
  measure: ({ local, credential }) => (local.read.lang === credential.read.lang ? 0 : 1),
}
