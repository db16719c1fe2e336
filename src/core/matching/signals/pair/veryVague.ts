import { vaguenessOf } from '../../meaning/vagueness.ts'
import type { PairSignal } from './pairSignal.ts'

/** More than half of the credential's outcome is open: hardly an object is left. */
export const veryVague: PairSignal = {
  name: 'veryVague',
  measure: ({ wholeCredential }) => Math.max(0, vaguenessOf(wholeCredential) - 0.5) * 2,
}
