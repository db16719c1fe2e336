import { holdsFor } from './namedCases.ts'
import type { PairSignal } from './pairSignal.ts'

/** Each names a case that excludes the other's: children and elderly people. By the guide the objects differ. */
export const otherCase: PairSignal = {
  name: 'otherCase',
  measure: (pair) => holdsFor(pair, (asked, shown) => asked.isDisjointFrom(shown)),
}
