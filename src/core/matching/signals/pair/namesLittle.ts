import { isThing, type PairSignal } from './pairSignal.ts'

/** How little the credential's outcome names: "apply the methods of the course" could hold anything. */
export const namesLittle: PairSignal = {
  name: 'namesLittle',
  measure: ({ credential }) => {
    const named = credential.units.filter(isThing).reduce((sum, { weight }) => sum + weight, 0)
    return 1 - Math.min(1, named / 3)
  },
}
