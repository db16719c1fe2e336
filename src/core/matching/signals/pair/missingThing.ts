import { isThing, type PairSignal } from './pairSignal.ts'

/** How weighty the weightiest thing is that the local outcome asks for and the credential's does not say. */
export const missingThing: PairSignal = {
  name: 'missingThing',
  measure: ({ local, localLinks }) =>
    Math.max(
      0,
      ...local.units.map((unit, place) => (isThing(unit) ? unit.weight * (1 - (localLinks[place]?.strength ?? 0)) : 0)),
    ),
}
