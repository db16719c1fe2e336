import { demandOf } from '../../meaning/demand.ts'
import type { Gist } from '../../meaning/gist.ts'
import type { PairSignal } from './pairSignal.ts'

/** How far the local outcome asks to go, from remembering (0) to creating (1). */
export const demandAsked: PairSignal = {
  name: 'demandAsked',
  measure: ({ local }) => rankIn(local) / highest,
}

/** Where no verb tells it, something is done, whatever that be. */
export function rankIn(gist: Gist): number {
  return demandOf(gist)?.rank ?? usual
}

export const highest = 5
const usual = 2
