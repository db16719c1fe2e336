import type { PairSignal } from './pairSignal.ts'
import { saidIn } from './saidIn.ts'

/** The credential shows one thing in the place of another ("by hand, not with a machine"), and the local outcome does not. */
export const showsInstead: PairSignal = {
  name: 'showsInstead',
  measure: ({ wholeLocal, wholeCredential }) => (isInstead(wholeCredential) && !isInstead(wholeLocal) ? 1 : 0),
}

const isInstead = saidIn({
  en: /,\s*not\b(?!\s+(?:only|just|merely)\b)|\b(?:instead of|rather than|other than|and not)\b/i,
  de: /,\s*nicht(?!\p{L})(?!\s+(?:nur|allein|bloß)\b)|(?<!\p{L})(?:anstatt|statt|anstelle|und nicht)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:au lieu d|plutôt qu|et non(?!\p{L}))|,\s*(?:non|pas)(?!\p{L})(?! seulement)/iu,
})
