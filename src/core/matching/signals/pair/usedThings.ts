import { forPair, shareOf, type PairSignal } from './pairSignal.ts'
import { isThing } from './things.ts'

/** Of what the credential's outcome is about, the share that the local outcome says: a low one is another object. */
export const usedThings: PairSignal = {
  name: 'usedThings',
  measure: forPair(({ credential, credentialLinks }) => shareOf(credential.units, credentialLinks, isThing)),
}
