import { languagesNamedIn } from './namedLanguages.ts'
import type { Pair } from '../signals/pair/pairSignal.ts'

/**
 * Each text names a language that the other does not: interpreting from Russian is not interpreting from French. A rule of
 * the rating guide, so that no weight decides it.
 */
export function otherLanguage({ local, credential }: Pair): boolean {
  const [asked, shown] = [languagesNamedIn(local), languagesNamedIn(credential)]
  if (asked.size === 0 || shown.size === 0) return false
  return !asked.isSubsetOf(shown) && !shown.isSubsetOf(asked)
}
