import { reason } from '../../reasons.ts'
import { found, leastFound } from './found.ts'
import type { Pair, PairSignal } from './pairSignal.ts'

/** How near both texts are as an encoder of sentences reads them whole; 0 is what rated pairs come to, and says nothing. */
export const sentencesAlike: PairSignal = {
  name: 'sentencesAlike',
  measure: ({ sentences }) => (sentences === null ? 0 : sentences - usual),
  reason: (pair) => {
    const { sentences } = pair
    if (sentences === null || !areAlike(pair)) return null
    const told = (code: 'sentencesAlike' | 'otherWords') =>
      reason({ signal: 'sentences', code, side: 'for', strength: 'some', value: sentences, facts: {} })
    if (sentences >= worthSaying) return told('sentencesAlike')
    // Where words carry nothing, this is all that does.
    return found.measure(pair) < leastFound ? told('otherWords') : null
  },
}

/** Texts without a word in common may say the same where an encoder finds them as near as this. */
export function areAlike({ sentences }: Pick<Pair, 'sentences'>): boolean {
  return sentences !== null && sentences >= leastAlike
}

const usual = 0.5
const leastAlike = 0.4
/** Two sentences of one subject are often as near as this, others hardly ever. */
const worthSaying = 0.65
