import { onlyInCredential } from './excluded.ts'
import type { PairSignal } from './pairSignal.ts'
import { partsIn } from './parts.ts'

/** The credential alone leaves something out, and the local outcome asks for more parts than one: another may be left. */
export const excludesOfSeveral: PairSignal = {
  name: 'excludesOfSeveral',
  measure: (pair) => (onlyInCredential(pair) !== null && partsIn(pair.wholeLocal) > 1 ? 1 : 0),
}
