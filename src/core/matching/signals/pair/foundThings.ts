import { forPair, shareOf, type PairSignal } from './pairSignal.ts'
import { isThing } from './things.ts'

/** The same of what the local outcome is about, without what is done to it. */
export const foundThings: PairSignal = {
  name: 'foundThings',
  measure: forPair(({ local, localLinks }) => shareOf(local.units, localLinks, isThing)),
}
