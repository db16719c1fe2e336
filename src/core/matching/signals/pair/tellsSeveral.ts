import type { PairSignal } from './pairSignal.ts'
import { quantitiesOf } from './quantities.ts'

/** The credential tells a number above one where the local outcome tells none: some of it, or as many as there are. */
export const tellsSeveral: PairSignal = {
  name: 'tellsSeveral',
  measure: (pair) => {
    const { shown, asked } = quantitiesOf(pair)
    return asked === null && shown?.kind === 'number' && shown.value > 1 ? 1 : 0
  },
}
