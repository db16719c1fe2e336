import type { PairSignal } from './pairSignal.ts'

/** How near the local outcome's farthest thing of full weight comes. */
export const farthestThing: PairSignal = {
  name: 'farthestThing',
  measure: ({ local, localLinks, localNear }) => {
    let least = 1
    for (let place = 0; place < local.units.length; place += 1) {
      if ((local.units[place]?.weight ?? 0) < 1) continue
      least = Math.min(least, Math.max(localLinks[place]?.strength ?? 0, localNear[place] ?? 0))
    }
    return least
  },
}
