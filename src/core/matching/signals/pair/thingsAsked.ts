import type { PairSignal } from './pairSignal.ts'
import { thingsIn } from './things.ts'

/** How many things the local outcome names, of ten; more count as ten. */
export const thingsAsked: PairSignal = {
  name: 'thingsAsked',
  measure: ({ local }) => Math.min(1, thingsIn(local).count / 10),
}
