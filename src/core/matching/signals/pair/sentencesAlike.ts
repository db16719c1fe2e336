import { against, reason } from '../../reasons.ts'
import { wordsCarry } from './found.ts'
import { foundFrom, type Pair, type PairSignal } from './pairSignal.ts'
import { isThing } from './things.ts'

/** How near both texts are as an encoder of sentences reads them whole; 0 is what rated pairs come to, and says nothing. */
export const sentencesAlike: PairSignal = {
  name: 'sentencesAlike',
  measure: ({ sentences }) => (sentences === null ? 0 : sentences - usual),
  reason: (pair) => {
    const { sentences } = pair
    if (sentences === null) return null
    if (areFarApart(pair)) return wordsCarry(pair) ? against('sentences', 'farApart', {}) : null
    const told = (code: 'sentencesAlike' | 'otherWords') =>
      reason({ signal: 'sentences', code, side: 'for', strength: 'some', value: sentences, facts: {} })
    if (sentences >= worthSaying) return told('sentencesAlike')
    // Where words carry nothing, or none that names a thing, this is all that does.
    return (!wordsCarry(pair) || !findsThing(pair)) && alikeWithoutWords(pair) ? told('otherWords') : null
  },
}

function findsThing({ local, localLinks }: Pair): boolean {
  return local.units.some((unit, place) => isThing(unit) && (localLinks[place]?.strength ?? 0) >= foundFrom)
}

/** Texts that share words are about different things where an encoder finds them farther apart than this. */
export function areFarApart({ sentences }: Pick<Pair, 'sentences'>): boolean {
  return sentences !== null && sentences < leastAlike
}

/** Texts without a word in common may say the same where an encoder finds them as near as this. */
export function alikeWithoutWords({ sentences }: Pick<Pair, 'sentences'>): boolean {
  return sentences !== null && sentences >= leastAlikeAlone
}

const usual = 0.5
const leastAlike = 0.4
const leastAlikeAlone = 0.5
/** Two sentences of one subject are often as near as this, others hardly ever. */
const worthSaying = 0.65
