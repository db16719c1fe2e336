import { against } from '../../reasons.ts'
import { excludedAsWritten, onlyInCredential } from './excluded.ts'
import type { PairSignal } from './pairSignal.ts'

/** The credential leaves something out that the local outcome does not: "without interpreting them". */
export const excludesPart: PairSignal = {
  name: 'excludesPart',
  measure: (pair) => (onlyInCredential(pair)?.kind === 'leavesOut' ? 1 : 0),
  reason: (pair) => {
    const word = excludedAsWritten(pair.wholeCredential)
    return word === null || onlyInCredential(pair)?.kind !== 'leavesOut'
      ? null
      : against('negation', 'negation', { word })
  },
}
