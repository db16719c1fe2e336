import { exclusionOf } from '../../meaning/exclusion.ts'
import type { Gist } from '../../meaning/gist.ts'
import { blend } from '../../meaning/wordVectors.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import type { Pair } from './pairSignal.ts'

/** What the credential takes away and the local outcome does not. */
export function onlyInCredential({ wholeLocal, wholeCredential }: Pair) {
  return exclusionOf(wholeLocal) === null ? exclusionOf(wholeCredential) : null
}

/** The direction of what a text takes away. */
export const directionOfExcluded = workedOutOnce((gist: Gist) => blend(exclusionOf(gist)?.units ?? []))
