import { isThing, shareOf, type PairSignal } from './pairSignal.ts'

/** The same of what the local outcome is about, without what is done to it. */
export const foundThings: PairSignal = {
  name: 'foundThings',
  measure: ({ local, localLinks }) => shareOf(local.units, localLinks, isThing),
}
