import type { PairSignal } from './pairSignal.ts'
import { quantitiesOf } from './quantities.ts'

/** The local outcome asks for all, and the credential tells no number and no share. */
export const asksAll: PairSignal = {
  name: 'asksAll',
  measure: (pair) => {
    const { shown, asked } = quantitiesOf(pair)
    return shown === null && asked?.kind === 'all' ? 1 : 0
  },
}
