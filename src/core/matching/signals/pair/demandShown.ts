import { demandsOf } from './demands.ts'
import type { PairSignal } from './pairSignal.ts'

/** How far the credential's outcome goes, from remembering (0) to creating (1). */
export const demandShown: PairSignal = {
  name: 'demandShown',
  measure: (pair) => demandsOf(pair).shown,
}
