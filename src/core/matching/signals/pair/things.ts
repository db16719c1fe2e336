import type { Gist } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { isThing } from './pairSignal.ts'

/** How many things a text names, and what they weigh together. */
export const thingsIn = workedOutOnce(({ units }: Gist): { readonly count: number; readonly weight: number } => {
  const things = units.filter(isThing)
  return { count: things.length, weight: things.reduce((sum, { weight }) => sum + weight, 0) }
})
