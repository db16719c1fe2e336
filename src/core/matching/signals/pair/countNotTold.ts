import { quantityIn } from '../../meaning/quantity.ts'
import { against } from '../../reasons.ts'
import { listsMany } from './listsMany.ts'
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
  reason: (pair) => {
    if (countNotTold.measure(pair) === 0 || listsMany.measure(pair) > 0) return null
    const { value, lang } = pair.local.read
    const word = quantityIn(value, lang)?.word.form
    return word === undefined ? null : against('number', 'countNotTold', { word })
  },
}
