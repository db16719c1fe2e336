import type { PairSignal } from './pairSignal.ts'
import { partsFound, partsIn } from './parts.ts'

/** Of the enumerated parts of the local outcome the one that is found least. */
export const weakestPart: PairSignal = {
  name: 'weakestPart',
  measure: ({ local, localLinks }) => {
    if (partsIn(local) < 2) return 0.5
    return Math.min(...partsFound(local, localLinks))
  },
}
