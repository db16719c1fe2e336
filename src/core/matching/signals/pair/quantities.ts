import type { Gist } from '../../meaning/gist.ts'
import { quantityOf, type Quantity } from '../../meaning/quantity.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import type { Pair } from './pairSignal.ts'

const quantityIn = workedOutOnce(({ read }: Gist) => quantityOf(read.value, read.lang))

/** What number each text tells, or what share of all. */
export function quantitiesOf({ local, credential }: Pair): {
  readonly shown: Quantity | null
  readonly asked: Quantity | null
} {
  return {
    shown: quantityIn(credential),
    asked: quantityIn(local),
  }
}
