import { nearness } from '../../meaning/wordVectors.ts'
import type { Gist } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import type { PairSignal } from './pairSignal.ts'
import { directionOf } from './restsAgree.ts'

const wholeOf = workedOutOnce(({ units }: Gist) => directionOf(units))

/** Whether both texts as wholes are of one field. */
export const wholesAgree: PairSignal = {
  name: 'wholesAgree',
  measure: ({ local, credential }) => nearness(wholeOf(local), wholeOf(credential)),
}
