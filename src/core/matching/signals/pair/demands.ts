import { demandOf } from '../../meaning/demand.ts'
import { forPair } from './pairSignal.ts'

const highest = 5
/** Where no verb tells it, something is done, whatever that be. */
const usual = 2

/** How far the verb of each text goes, from remembering (0) to creating (1). */
export const demandsOf = forPair(({ local, credential }) => ({
  asked: (demandOf(local)?.rank ?? usual) / highest,
  shown: (demandOf(credential)?.rank ?? usual) / highest,
}))
