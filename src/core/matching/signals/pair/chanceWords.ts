import type { PairSignal } from './pairSignal.ts'
import { restsAgree } from './restsAgree.ts'
import { sameWords } from './sameWords.ts'

/** The same words in texts whose other words are of another field: "pressure" in pipes and in teams. */
export const chanceWords: PairSignal = {
  name: 'chanceWords',
  measure: (pair) => {
    const same = sameWords.measure(pair)
    return same === 0 ? 0 : same * Math.max(0, 0.4 - restsAgree.measure(pair))
  },
}
