import { quantitiesOf } from './quantities.ts'
import type { PairSignal } from './pairSignal.ts'

/** The local outcome asks for one or some: nothing can be fewer. */
export const asksFew: PairSignal = {
  name: 'asksFew',
  measure: (pair) => {
    const { asked } = quantitiesOf(pair)
    return asked !== null && (asked.kind === 'some' || (asked.kind === 'number' && asked.value <= 1)) ? 1 : 0
  },
}
