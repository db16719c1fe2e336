import type { Gist, Unit } from '../../meaning/gist.ts'
import type { Link, Linked } from '../../meaning/links.ts'
import { isThing } from './things.ts'

/** How near the words of two texts come to one another: as surely as each is found, or as its direction agrees; all 0…1. */
export interface NearestWords {
  /** The things of each by weight, to any word of the other. */
  readonly local: number
  readonly credential: number
  /** The local outcome's farthest thing of full weight; 1 where it has none. */
  readonly farthest: number
}

export function nearestWords(local: Gist, credential: Gist, { one, other, oneNear, otherNear }: Linked): NearestWords {
  let farthest = 1
  for (let place = 0; place < local.units.length; place += 1) {
    if ((local.units[place]?.weight ?? 0) < 1) continue
    farthest = Math.min(farthest, Math.max(one[place]?.strength ?? 0, oneNear[place] ?? 0))
  }
  return {
    local: nearnessOf(local.units, one, oneNear),
    credential: nearnessOf(credential.units, other, otherNear),
    farthest,
  }
}

function nearnessOf(units: readonly Unit[], links: readonly Link[], near: Float64Array): number {
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
