import { exclusionOf } from '../../meaning/exclusion.ts'
import type { Gist } from '../../meaning/gist.ts'
import { blend, nearness } from '../../meaning/wordVectors.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { onlyInCredential } from './excludesPart.ts'
import type { PairSignal } from './pairSignal.ts'
import { directionOf } from './restsAgree.ts'
import { partsIn } from './weakestPart.ts'

/** How near what the credential alone leaves out comes to what the local outcome is about, in other words too. */
export const excludesNear: PairSignal = {
  name: 'excludesNear',
  measure: (pair) => {
    if (onlyInCredential(pair) === null) return 0
    return nearness(directionOfExcluded(pair.wholeCredential), directionOf(pair.wholeLocal))
  },
}

/** The credential alone leaves something out, and the local outcome asks for more parts than one: another may be left. */
export const excludesOfSeveral: PairSignal = {
  name: 'excludesOfSeveral',
  measure: (pair) => (onlyInCredential(pair) !== null && partsIn(pair.wholeLocal) > 1 ? 1 : 0),
}

/** How near what the local outcome alone leaves out comes to what the credential shows: what is asked may not be shown. */
export const leavesOutShown: PairSignal = {
  name: 'leavesOutShown',
  measure: ({ wholeLocal, wholeCredential }) => {
    if (exclusionOf(wholeLocal) === null || exclusionOf(wholeCredential) !== null) return 0
    return nearness(directionOfExcluded(wholeLocal), directionOf(wholeCredential))
  },
}

const directionOfExcluded = workedOutOnce((gist: Gist) => blend(exclusionOf(gist)?.units ?? []))
