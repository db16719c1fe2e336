import { against } from '../../reasons.ts'
import type { Pair, PairSignal } from './pairSignal.ts'
import { quantitiesOf } from './quantities.ts'

/** The credential tells one alone ("a single", "one of the four") where the local outcome tells no number. */
export const tellsOne: PairSignal = {
  name: 'tellsOne',
  measure: (pair) => (isOneAlone(pair) ? 1 : 0),
  reason: (pair) => (isOneAlone(pair) ? against('tellsOne', 'tellsOne', {}) : null),
}

function isOneAlone(pair: Pair): boolean {
  const { shown, asked } = quantitiesOf(pair)
  return asked === null && shown?.kind === 'number' && shown.value === 1
}
