import { casesOnlyIn } from '../../meaning/cases.ts'
import { against } from '../../reasons.ts'
import { holdsFor } from './namedCases.ts'
import type { PairSignal } from './pairSignal.ts'

/** Both name the same case, and the local outcome a further one: French, and French and Italian. */
export const furtherCase: PairSignal = {
  name: 'furtherCase',
  measure: (pair) => holdsFor(pair, (asked, shown) => !asked.isDisjointFrom(shown) && !asked.isSubsetOf(shown)),
  reason: (pair) => {
    if (furtherCase.measure(pair) === 0) return null
    return against('case', 'furtherCase', { words: casesOnlyIn(pair.wholeLocal, pair.wholeCredential).join(', ') })
  },
}
