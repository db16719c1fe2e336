import { exclusionOf } from '../../meaning/exclusion.ts'
import { nearness } from '../../meaning/wordVectors.ts'
import { against } from '../../reasons.ts'
import { directionOf } from './direction.ts'
import { directionOfExcluded, excludedAsWritten } from './excluded.ts'
import { foundFrom, type PairSignal } from './pairSignal.ts'

/** How near what the local outcome alone leaves out comes to what the credential shows: what is asked may not be shown. */
export const leavesOutShown: PairSignal = {
  name: 'leavesOutShown',
  measure: ({ wholeLocal, wholeCredential }) => {
    if (exclusionOf(wholeLocal) === null || exclusionOf(wholeCredential) !== null) return 0
    return nearness(directionOfExcluded(wholeLocal), directionOf(wholeCredential))
  },
  reason: (pair) => {
    const word = excludedAsWritten(pair.wholeLocal)
    return word === null || leavesOutShown.measure(pair) < foundFrom
      ? null
      : against('negation', 'leavesOutShown', { word })
  },
}
