import { demandsOf } from './demands.ts'
import type { PairSignal } from './pairSignal.ts'

/** How far the local outcome asks to go, from remembering (0) to creating (1). */
export const demandAsked: PairSignal = {
  name: 'demandAsked',
  measure: (pair) => demandsOf(pair).asked,
}
