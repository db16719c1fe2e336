import { quantitiesOf } from './quantities.ts'
import type { PairSignal } from './pairSignal.ts'

/** The local outcome asks for more than two, and the credential tells no number. */
export const countNotTold: PairSignal = {
  name: 'countNotTold',
  measure: (pair) => {
    const { shown, asked } = quantitiesOf(pair)
    if (shown !== null || asked === null) return 0
    return asked.kind === 'number' && asked.value < 3 ? 0 : 1
  },
}
