import { casesIn, type Cases } from '../../meaning/cases.ts'
import type { Pair } from './pairSignal.ts'

type Named = Cases extends ReadonlyMap<unknown, infer Set> ? Set : never

/** Whether it holds for the cases of any family that both texts name: the local outcome's against the credential's. */
export function holdsFor({ wholeLocal, wholeCredential }: Pair, holds: (asked: Named, shown: Named) => boolean): 0 | 1 {
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
