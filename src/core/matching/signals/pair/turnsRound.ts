import { against } from '../../reasons.ts'
import { excludedAsWritten, onlyInCredential } from './excluded.ts'
import type { PairSignal } from './pairSignal.ts'

/** The credential says "not" where the local outcome does not: the words agree, the statement may be the opposite. */
export const turnsRound: PairSignal = {
  name: 'turnsRound',
  measure: (pair) => (onlyInCredential(pair)?.kind === 'turns' ? 1 : 0),
  reason: (pair) => {
    const word = excludedAsWritten(pair.wholeCredential)
    return word === null || onlyInCredential(pair)?.kind !== 'turns' ? null : against('negation', 'negation', { word })
  },
}
