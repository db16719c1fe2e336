import { demandsOf } from './demands.ts'
import type { PairSignal } from './pairSignal.ts'

/** By how much the credential's verb stays below the local one: 0…1. */
export const demandLower: PairSignal = {
  name: 'demandLower',
  measure: (pair) => {
    const { asked, shown } = demandsOf(pair)
    return Math.max(0, asked - shown)
  },
}
