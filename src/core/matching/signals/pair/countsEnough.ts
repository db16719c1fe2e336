import { isFewer } from '../../meaning/quantity.ts'
import { quantitiesOf } from './quantities.ts'
import type { PairSignal } from './pairSignal.ts'

/** The local outcome asks for a number, and the credential tells as many or more. */
export const countsEnough: PairSignal = {
  name: 'countsEnough',
  measure: (pair) => {
    const { shown, asked } = quantitiesOf(pair)
    return shown !== null && asked !== null && isFewer(shown, asked) === false ? 1 : 0
  },
}
