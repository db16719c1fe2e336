import { forPair, type PairSignal } from './pairSignal.ts'

/** The share that is said with the very same words: alone they are often another object. */
export const sameWords: PairSignal = {
  name: 'sameWords',
  measure: forPair(({ local, localLinks }) => {
    let all = 0
    let met = 0
    for (let place = 0; place < local.units.length; place += 1) {
      const weight = local.units[place]?.weight ?? 0
      const link = localLinks[place]
      all += weight
      if (link?.by === 'word') met += weight * link.strength
    }
    return all === 0 ? 0 : met / all
  }),
}
