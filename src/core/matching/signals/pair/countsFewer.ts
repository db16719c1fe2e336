import { isFewer } from '../../meaning/quantity.ts'
import { isBelow, stageIn } from '../../meaning/stages.ts'
import { against } from '../../reasons.ts'
import type { Pair, PairSignal } from './pairSignal.ts'
import { quantitiesOf } from './quantities.ts'

/** The credential tells fewer than the local outcome asks for: one against at least three, some against all, B1 against C1. */
export const countsFewer: PairSignal = {
  name: 'countsFewer',
  measure: (pair) => {
    const { shown, asked } = quantitiesOf(pair)
    return (shown !== null && asked !== null && isFewer(shown, asked) === true) || staysBelow(pair) ? 1 : 0
  },
  reason: (pair) => {
    if (staysBelow(pair)) {
      const [credential, module] = [stageIn(pair.credential)?.word ?? '', stageIn(pair.local)?.word ?? '']
      return against('countsFewer', 'stageBelow', { credential, module })
    }
    const { shown, asked } = quantitiesOf(pair)
    if (shown === null || asked === null || isFewer(shown, asked) !== true) return null
    return against('countsFewer', 'countsFewer', {})
  },
}

function staysBelow({ credential, local }: Pair): boolean {
  return isBelow(stageIn(credential), stageIn(local))
}
