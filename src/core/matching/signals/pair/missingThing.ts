import { weightiestMissing, type PairSignal } from './pairSignal.ts'

/** How weighty the weightiest thing is that the local outcome asks for and the credential's does not say. */
export const missingThing: PairSignal = {
  name: 'missingThing',
  measure: ({ local, localLinks }) => weightiestMissing(local.units, localLinks),
}
