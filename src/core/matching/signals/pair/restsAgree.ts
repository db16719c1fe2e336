import { blend, nearness } from '../../meaning/wordVectors.ts'
import type { Unit } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { restOf, type Pair, type PairSignal } from './pairSignal.ts'

/** Whether what is left of both texts, beside what they share, is of one field: where it is not, the shared words are chance. */
export const restsAgree: PairSignal = {
  name: 'restsAgree',
  // Two signals ask for it.
  measure: workedOutOnce(({ local, credential, localLinks, credentialLinks }: Pair) =>
    nearness(
      directionOf(restOf(local.units, localLinks)) ?? directionOf(local.units),
      directionOf(restOf(credential.units, credentialLinks)) ?? directionOf(credential.units),
    ),
  ),
}

export function directionOf(units: readonly Unit[]): Float32Array | null {
  return blend(units)
}
