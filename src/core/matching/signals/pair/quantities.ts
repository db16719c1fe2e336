import type { Gist } from '../../meaning/gist.ts'
import { quantityOf } from '../../meaning/quantity.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { forPair } from './pairSignal.ts'

const quantityIn = workedOutOnce(({ read }: Gist) => quantityOf(read.value, read.lang))

/** What number each text tells, or what share of all. */
export const quantitiesOf = forPair(({ local, credential }) => ({
  shown: quantityIn(credential),
  asked: quantityIn(local),
}))
