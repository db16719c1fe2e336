import type { PairSignal } from './pairSignal.ts'
import { partsFound } from './parts.ts'

/** Of the enumerated parts of the local outcome the one that is found least. */
export const weakestPart: PairSignal = {
  name: 'weakestPart',
  measure: ({ local, localLinks }) => {
    const shares = partsFound(local, localLinks)
    return shares.length < 2 ? 0.5 : Math.min(...shares)
  },
}
