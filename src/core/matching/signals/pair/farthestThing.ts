import type { PairSignal } from './pairSignal.ts'

/** How near the local outcome's farthest thing of full weight comes. */
export const farthestThing: PairSignal = {
  name: 'farthestThing',
  measure: ({ nearest }) => nearest.farthest,
}
