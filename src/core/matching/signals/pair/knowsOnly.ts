import { against } from '../../reasons.ts'
import { demandOf } from '../../meaning/demand.ts'
import type { Pair, PairSignal } from './pairSignal.ts'

/** The credential shows knowing where the local outcome asks for doing: "describe how" against "carry out". */
export const knowsOnly: PairSignal = {
  name: 'knowsOnly',
  measure: (pair) => (knowing(pair) === null ? 0 : 1),
  reason: (pair) => {
    const verb = knowing(pair)
    return verb === null ? null : against('knowsOnly', 'knowsOnly', { verb })
  },
}

function knowing({ local, credential }: Pair): string | null {
  const [asked, shown] = [demandOf(local), demandOf(credential)]
  return asked !== null && shown !== null && shown.rank < 2 && asked.rank >= 2 ? shown.word : null
}
