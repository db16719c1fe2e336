import { demandOf } from '../../meaning/demand.ts'
import type { PairSignal } from './pairSignal.ts'

/** The local outcome asks to judge, and the credential's verb is two classes lower or more. */
export const asksJudging: PairSignal = {
  name: 'asksJudging',
  measure: ({ local, credential }) => {
    const [asked, shown] = [demandOf(local), demandOf(credential)]
    return asked !== null && shown !== null && asked.rank === 4 && shown.rank < 3 ? 1 : 0
  },
}
