import type { PairSignal } from './pairSignal.ts'
import { saidIn } from './saidIn.ts'

/** The credential makes an exception ("but not", "except"), so the rest is shown; the local outcome makes none. */
export const leavesRest: PairSignal = {
  name: 'leavesRest',
  measure: ({ wholeLocal, wholeCredential }) => (isExcepting(wholeCredential) && !isExcepting(wholeLocal) ? 1 : 0),
}

const isExcepting = saidIn({
  en: /\b(?:(?:but|though|although) (?:not|no)\b|except|exclud)/i,
  de: /(?<!\p{L})(?:(?:aber|jedoch) (?:nicht|kein)|nicht (?:aber|jedoch)(?!\p{L})|ausgenommen|außer(?!\p{L})|mit ausnahme)/iu,
  fr: /(?<!\p{L})(?:mais (?:pas|non)|sauf|hormis|excepté|à l['’](?:exception|exclusion))/iu,
})
