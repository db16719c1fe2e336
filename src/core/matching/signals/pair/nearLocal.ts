import type { Unit } from '../../meaning/gist.ts'
import type { Link } from '../../meaning/links.ts'
import { isThing, type PairSignal } from './pairSignal.ts'

/** How near the local outcome's things come to any word of the credential's, however little that says of each alone. */
export const nearLocal: PairSignal = {
  name: 'nearLocal',
  measure: ({ local, localLinks, localNear }) => nearnessOf(local.units, localLinks, localNear),
}

/** The same of the credential's things. */
export const nearCredential: PairSignal = {
  name: 'nearCredential',
  measure: ({ credential, credentialLinks, credentialNear }) =>
    nearnessOf(credential.units, credentialLinks, credentialNear),
}

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

function nearnessOf(units: readonly Unit[], links: readonly Link[], near: readonly number[]): number {
  let all = 0
  let sum = 0
  for (let place = 0; place < units.length; place += 1) {
    const unit = units[place]
    if (unit === undefined || !isThing(unit)) continue
    all += unit.weight
    sum += unit.weight * Math.max(links[place]?.strength ?? 0, near[place] ?? 0)
  }
  return all === 0 ? 0 : sum / all
}
