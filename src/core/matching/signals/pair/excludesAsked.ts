import { linksBetween } from '../../meaning/links.ts'
import { onlyInCredential } from './excluded.ts'
import { shareOf, type PairSignal } from './pairSignal.ts'

/** Of what the credential leaves out, the share that the local outcome asks for. */
export const excludesAsked: PairSignal = {
  name: 'excludesAsked',
  measure: (pair) => {
    const exclusion = onlyInCredential(pair)
    if (exclusion === null) return 0
    const excluded = { ...pair.wholeCredential, units: exclusion.units }
    return shareOf(exclusion.units, linksBetween(excluded, pair.wholeLocal).one, () => true)
  },
}
