import type { Unit } from '../../meaning/gist.ts'
import type { Link } from '../../meaning/links.ts'
import { isThing } from './pairSignal.ts'

/** How near a text's things come to any word of the other, by weight: as surely as it is found, or as its direction agrees. */
export function nearnessOf(units: readonly Unit[], links: readonly Link[], near: readonly number[]): number {
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
