import type { PairSignal } from './pairSignal.ts'
import { thingsIn } from './things.ts'

/** How many things the credential's outcome names, of ten; more count as ten. */
export const thingsShown: PairSignal = {
  name: 'thingsShown',
  measure: ({ credential }) => Math.min(1, thingsIn(credential).count / 10),
}
