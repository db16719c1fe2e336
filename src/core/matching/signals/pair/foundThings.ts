import { forPair, isThing, shareOf, type PairSignal } from './pairSignal.ts'

/** The same of what the local outcome is about, without what is done to it. */
export const foundThings: PairSignal = {
  name: 'foundThings',
  measure: forPair(({ local, localLinks }) => shareOf(local.units, localLinks, isThing)),
}
