import { holdsFor } from './namedCases.ts'
import type { PairSignal } from './pairSignal.ts'

/** All cases of a family that the local outcome names are named. */
export const sameCase: PairSignal = {
  name: 'sameCase',
  measure: (pair) => holdsFor(pair, (asked, shown) => asked.isSubsetOf(shown)),
}
