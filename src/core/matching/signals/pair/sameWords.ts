import { forPair, shareOf, type PairSignal } from './pairSignal.ts'

/** The share that is said with the very same words: alone they are often another object. */
export const sameWords: PairSignal = {
  name: 'sameWords',
  measure: forPair(({ local, localLinks }) => {
    // Most pairs share no word.
    if (!localLinks.some(({ by }) => by === 'word')) return 0
    return shareOf(
      local.units,
      localLinks.map((link) => (link.by === 'word' ? link : { ...link, strength: 0 })),
      () => true,
    )
  }),
}
