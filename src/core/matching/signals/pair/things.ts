import type { Gist, Unit } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'

/** Things are what outcomes are about; what is done to them weighs less. */
export function isThing({ weight }: Unit): boolean {
  return weight > 0.3
}

/** How many things a text names, and what they weigh together. */
export const thingsIn = workedOutOnce(({ units }: Gist): { readonly count: number; readonly weight: number } => {
  const things = units.filter(isThing)
  return { count: things.length, weight: things.reduce((sum, { weight }) => sum + weight, 0) }
})
