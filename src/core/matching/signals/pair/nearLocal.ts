import type { PairSignal } from './pairSignal.ts'

/** How near the local outcome's things come to any word of the credential's, however little that says of each alone. */
export const nearLocal: PairSignal = {
  name: 'nearLocal',
  measure: ({ nearest }) => nearest.local,
}
