import { shareOf, type Pair, type PairSignal } from './pairSignal.ts'

/** Of the local outcome, by weight, the share that the credential's outcome says. */
export const found: PairSignal = {
  name: 'found',
  measure: ({ local, localLinks }) => shareOf(local.units, localLinks, () => true),
}

/** Of a local outcome of which less is found, words carry nothing. */
const leastFound = 0.15

export function wordsCarry(pair: Pair): boolean {
  return found.measure(pair) >= leastFound
}
