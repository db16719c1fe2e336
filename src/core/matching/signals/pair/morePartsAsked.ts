import { partsFound } from './weakestPart.ts'
import type { PairSignal } from './pairSignal.ts'

/** How many more parts the local outcome enumerates than the credential's. */
export const morePartsAsked: PairSignal = {
  name: 'morePartsAsked',
  measure: ({ local, credential, localLinks, credentialLinks }) => {
    const more = partsFound(local, localLinks).length - partsFound(credential, credentialLinks).length
    return Math.max(-1, Math.min(1, more / 2))
  },
}
