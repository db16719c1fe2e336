import type { PairSignal } from './pairSignal.ts'
import { isThing } from './things.ts'

/** The share of the local outcome's things that meets another thing of the same field alone: timber where steel is asked. */
export const siblings: PairSignal = {
  name: 'siblings',
  measure: ({ local, localLinks }) => {
    let all = 0
    let other = 0
    for (let place = 0; place < local.units.length; place += 1) {
      const unit = local.units[place]
      if (unit === undefined || !isThing(unit)) continue
      all += unit.weight
      if (localLinks[place]?.by === 'field') other += unit.weight
    }
    return all === 0 ? 0 : other / all
  },
}
