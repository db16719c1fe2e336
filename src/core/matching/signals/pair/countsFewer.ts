import { isFewer } from '../../meaning/quantity.ts'
import { against } from '../../reasons.ts'
import type { PairSignal } from './pairSignal.ts'
import { quantitiesOf } from './quantities.ts'

/** The credential tells fewer than the local outcome asks for: one against at least three, some against all. */
export const countsFewer: PairSignal = {
  name: 'countsFewer',
  measure: (pair) => {
    const { shown, asked } = quantitiesOf(pair)
    return shown !== null && asked !== null && isFewer(shown, asked) === true ? 1 : 0
  },
  reason: (pair) => {
    const { shown, asked } = quantitiesOf(pair)
    if (shown === null || asked === null || isFewer(shown, asked) !== true) return null
    return against('countsFewer', 'countsFewer', {})
  },
}
