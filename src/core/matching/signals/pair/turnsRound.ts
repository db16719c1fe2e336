import { against } from '../../reasons.ts'
import { onlyInCredential } from './excluded.ts'
import { wordsOfUnits, type PairSignal } from './pairSignal.ts'

/** The credential says "not" where the local outcome does not: the words agree, the statement may be the opposite. */
export const turnsRound: PairSignal = {
  name: 'turnsRound',
  measure: (pair) => (onlyInCredential(pair)?.kind === 'turns' ? 1 : 0),
  reason: (pair) => {
    const exclusion = onlyInCredential(pair)
    if (exclusion?.kind !== 'turns') return null
    return against('negation', 'negation', {
      word: `${exclusion.word} ${wordsOfUnits(pair.wholeCredential, exclusion.units)}`.trim(),
    })
  },
}
