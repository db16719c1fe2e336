import { partsIn } from './parts.ts'
import type { PairSignal } from './pairSignal.ts'

/** How many parts the local outcome enumerates, of six; more count as six. */
export const partsAsked: PairSignal = {
  name: 'partsAsked',
  measure: ({ local }) => Math.min(1, partsIn(local) / 6),
}
