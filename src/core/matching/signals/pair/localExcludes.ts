import { exclusionOf } from '../../meaning/exclusion.ts'
import type { PairSignal } from './pairSignal.ts'

/** The local outcome leaves something out that the credential does not: then less is asked for. */
export const localExcludes: PairSignal = {
  name: 'localExcludes',
  measure: ({ local, credential }) => (exclusionOf(local) !== null && exclusionOf(credential) === null ? 1 : 0),
}
