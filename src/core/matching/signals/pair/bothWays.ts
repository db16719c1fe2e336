import { foundThings } from './foundThings.ts'
import type { PairSignal } from './pairSignal.ts'
import { usedThings } from './usedThings.ts'

/** The lesser of what is found of the one and what is used of the other: the same object from both sides. */
export const bothWays: PairSignal = {
  name: 'bothWays',
  measure: (pair) => Math.min(foundThings.measure(pair), usedThings.measure(pair)),
}
