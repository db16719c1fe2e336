import { nearness } from '../../meaning/wordVectors.ts'
import { directionOf } from './direction.ts'
import { directionOfExcluded, onlyInCredential } from './excluded.ts'
import type { PairSignal } from './pairSignal.ts'

/** How near what the credential alone leaves out comes to what the local outcome is about, in other words too. */
export const excludesNear: PairSignal = {
  name: 'excludesNear',
  measure: (pair) => {
    if (onlyInCredential(pair) === null) return 0
    return nearness(directionOfExcluded(pair.wholeCredential), directionOf(pair.wholeLocal))
  },
}
