import type { Gist } from '../../meaning/gist.ts'
import { headOf } from '../../meaning/head.ts'
import { blend, nearness } from '../../meaning/wordVectors.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import type { PairSignal } from './pairSignal.ts'

/** Whether what both are about first is of one field. */
export const headsMeet: PairSignal = {
  name: 'headsMeet',
  measure: ({ local, credential }) => nearness(directionOfHead(local), directionOfHead(credential)),
}

const directionOfHead = workedOutOnce((gist: Gist) => blend(headOf(gist)))
