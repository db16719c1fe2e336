import { exclusionOf } from '../../meaning/exclusion.ts'
import type { PairSignal } from './pairSignal.ts'

/** The local outcome leaves something out that the credential does not: then less is asked for. */
export const localExcludes: PairSignal = {
  name: 'localExcludes',
  measure: ({ wholeLocal, wholeCredential }) =>
    exclusionOf(wholeLocal) !== null && exclusionOf(wholeCredential) === null ? 1 : 0,
}
