import { casesIn, type Cases } from '../../meaning/cases.ts'
import type { Pair, PairSignal } from './pairSignal.ts'

/** Each names a case that excludes the other's: children and elderly people. By the guide the objects differ. */
export const otherCase: PairSignal = {
  name: 'otherCase',
  measure: (pair) => holdsFor(pair, (asked, shown) => !meet(asked, shown)),
}

/** Both name the same case, and the local outcome a further one: French, and French and Italian. */
export const furtherCase: PairSignal = {
  name: 'furtherCase',
  measure: (pair) => holdsFor(pair, (asked, shown) => meet(asked, shown) && !isWithin(asked, shown)),
}

/** All cases of a family that the local outcome names are named. */
export const sameCase: PairSignal = {
  name: 'sameCase',
  measure: (pair) => holdsFor(pair, isWithin),
}

type Named = Cases extends ReadonlyMap<unknown, infer Set> ? Set : never

function holdsFor({ wholeLocal, wholeCredential }: Pair, holds: (asked: Named, shown: Named) => boolean): 0 | 1 {
  const asked = casesIn(wholeLocal)
  if (asked.size === 0) return 0
  const shown = casesIn(wholeCredential)
  if (shown.size === 0) return 0
  for (const [family, named] of asked) {
    const others = shown.get(family)
    if (others !== undefined && holds(named, others)) return 1
  }
  return 0
}

function meet(asked: Named, shown: Named): boolean {
  for (const one of asked) if (shown.has(one)) return true
  return false
}

function isWithin(asked: Named, shown: Named): boolean {
  for (const one of asked) if (!shown.has(one)) return false
  return true
}
