import { vaguenessOf } from '../../meaning/vagueness.ts'
import type { PairSignal } from './pairSignal.ts'

/** How far the credential's outcome keeps open what it is about: it could hold the local one or not. */
export const vague: PairSignal = {
  name: 'vague',
  measure: ({ wholeCredential }) => vaguenessOf(wholeCredential),
}
