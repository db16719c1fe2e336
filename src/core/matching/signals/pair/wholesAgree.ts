import { nearness } from '../../meaning/wordVectors.ts'
import type { PairSignal } from './pairSignal.ts'
import { directionOf } from './direction.ts'

/** Whether both texts as wholes are of one field. */
export const wholesAgree: PairSignal = {
  name: 'wholesAgree',
  measure: ({ local, credential }) => nearness(directionOf(local), directionOf(credential)),
}
