import { highest, rankIn } from './demandAsked.ts'
import type { PairSignal } from './pairSignal.ts'

/** By how many of five steps the credential's verb stays below the local one: 0…1. */
export const demandLower: PairSignal = {
  name: 'demandLower',
  measure: ({ local, credential }) => Math.max(0, rankIn(local) - rankIn(credential)) / highest,
}
