import type { PairSignal } from './pairSignal.ts'

/** How near the credential's things come to any word of the local outcome's. */
export const nearCredential: PairSignal = {
  name: 'nearCredential',
  measure: ({ nearest }) => nearest.credential,
}
