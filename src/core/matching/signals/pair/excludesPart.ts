import { against } from '../../reasons.ts'
import { onlyInCredential } from './excluded.ts'
import { wordsOfUnits, type PairSignal } from './pairSignal.ts'

/** The credential leaves something out that the local outcome does not: "without interpreting them". */
export const excludesPart: PairSignal = {
  name: 'excludesPart',
  measure: (pair) => (onlyInCredential(pair)?.kind === 'leavesOut' ? 1 : 0),
  reason: (pair) => {
    const exclusion = onlyInCredential(pair)
    if (exclusion?.kind !== 'leavesOut') return null
    return against('negation', 'negation', {
      word: `${exclusion.word} ${wordsOfUnits(pair.wholeCredential, exclusion.units)}`.trim(),
    })
  },
}
