import { vaguenessOf } from '../../meaning/vagueness.ts'
import type { PairSignal } from './pairSignal.ts'

/** More than half of the local outcome is open. */
export const localVeryVague: PairSignal = {
  name: 'localVeryVague',
  measure: ({ wholeLocal }) => Math.max(0, vaguenessOf(wholeLocal) - 0.5) * 2,
}
