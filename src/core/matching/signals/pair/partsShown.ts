import { partsIn } from './parts.ts'
import type { PairSignal } from './pairSignal.ts'

/** How many parts the credential's outcome enumerates, of six; more count as six. */
export const partsShown: PairSignal = {
  name: 'partsShown',
  measure: ({ credential }) => Math.min(1, partsIn(credential) / 6),
}
