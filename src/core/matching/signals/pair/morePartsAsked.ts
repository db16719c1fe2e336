import { partsIn } from './parts.ts'
import type { PairSignal } from './pairSignal.ts'

/** How many more parts the local outcome enumerates than the credential's. */
export const morePartsAsked: PairSignal = {
  name: 'morePartsAsked',
  measure: ({ local, credential }) => {
    const more = partsIn(local) - partsIn(credential)
    return Math.max(-1, Math.min(1, more / 2))
  },
}
