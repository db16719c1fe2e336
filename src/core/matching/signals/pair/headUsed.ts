import { shareOfHead } from './headShare.ts'
import type { PairSignal } from './pairSignal.ts'

/** Of what the credential's outcome is about first, the share that the local one says. */
export const headUsed: PairSignal = {
  name: 'headUsed',
  measure: ({ credential, credentialLinks }) => shareOfHead(credential, credentialLinks),
}
