import { against } from '../../reasons.ts'
import type { PairSignal } from './pairSignal.ts'
import { quantitiesOf } from './quantities.ts'
import { saidIn } from './saidIn.ts'

/** The credential speaks of some or of a part ("a few", "the first steps", "Teile") where the local outcome does not. */
export const tellsPart: PairSignal = {
  name: 'tellsPart',
  measure: (pair) => {
    const { shown, asked } = quantitiesOf(pair)
    const isSome = asked === null && (shown?.kind === 'some' || shown?.kind === 'most')
    return isSome || (namesPart(pair.credential) && !namesPart(pair.local)) ? 1 : 0
  },
  reason: (pair) => (tellsPart.measure(pair) === 0 ? null : against('number', 'tellsPart', {})),
}

const namesPart = saidIn({
  en: /\b(?:first|second|last|parts? of|partly|half)\b/i,
  de: /(?<!\p{L})(?:erste[nrs]?|teilweise|teile?|hälfte)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:premi[eè]re?s?|une partie|partiellement|moitié)(?!\p{L})/iu,
})
