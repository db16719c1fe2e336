import { isFewer, quantityOf, type Quantity } from '../../meaning/quantity.ts'
import type { Gist } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { against } from '../../reasons.ts'
import type { Pair, PairSignal } from './pairSignal.ts'

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

const quantityIn = workedOutOnce(({ read }: Gist) => quantityOf(read.value, read.lang))

export function quantitiesOf({ local, credential }: Pair): {
  readonly shown: Quantity | null
  readonly asked: Quantity | null
} {
  return {
    shown: quantityIn(credential),
    asked: quantityIn(local),
  }
}
