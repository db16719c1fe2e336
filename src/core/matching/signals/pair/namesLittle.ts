import type { PairSignal } from './pairSignal.ts'
import { thingsIn } from './things.ts'

/** How little the credential's outcome names: "apply the methods of the course" could hold anything. */
export const namesLittle: PairSignal = {
  name: 'namesLittle',
  measure: ({ credential }) => 1 - Math.min(1, thingsIn(credential).weight / 3),
}
