import { shareOfHead } from './headShare.ts'
import type { PairSignal } from './pairSignal.ts'

/** Of what the local outcome is about first, the share that the credential's says. */
export const headFound: PairSignal = {
  name: 'headFound',
  measure: ({ local, localLinks }) => shareOfHead(local, localLinks),
}
