import { casesOnlyIn } from '../../meaning/cases.ts'
import { against } from '../../reasons.ts'
import { holdsFor } from './namedCases.ts'
import type { PairSignal } from './pairSignal.ts'

/** Each names a case that excludes the other's: children and elderly people. By the guide the objects differ. */
export const otherCase: PairSignal = {
  name: 'otherCase',
  measure: (pair) => holdsFor(pair, (asked, shown) => asked.isDisjointFrom(shown)),
  reason: (pair) => {
    const { wholeLocal, wholeCredential } = pair
    if (otherCase.measure(pair) === 0) return null
    return against('case', 'otherCase', {
      credential: casesOnlyIn(wholeCredential, wholeLocal).join(', '),
      module: casesOnlyIn(wholeLocal, wholeCredential).join(', '),
    })
  },
}
