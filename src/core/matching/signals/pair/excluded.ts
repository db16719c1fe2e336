import { exclusionOf } from '../../meaning/exclusion.ts'
import type { Gist } from '../../meaning/gist.ts'
import { linksBetween } from '../../meaning/links.ts'
import { blend } from '../../meaning/wordVectors.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { forPair, type Pair } from './pairSignal.ts'

/** What the credential takes away and the local outcome does not. */
export function onlyInCredential({ wholeLocal, wholeCredential }: Pair) {
  return exclusionOf(wholeLocal) === null ? exclusionOf(wholeCredential) : null
}

/** What a text takes away, as it writes it with the word that does so: "without interpreting them"; null where it takes away nothing. */
export function excludedAsWritten(gist: Gist): string | null {
  const exclusion = exclusionOf(gist)
  if (exclusion === null) return null
  const { value } = gist.read
  const { word, units } = exclusion
  const [first, last] = [units[0], units.at(-1)]
  if (first === undefined || last === undefined) return word
  const before = value.lastIndexOf(word, first.start)
  const behind = value.indexOf(word, last.end)
  if (before === -1 && behind === -1) return word
  const written = before === -1 ? value.slice(first.start, behind + word.length) : value.slice(before, last.end)
  return written.replace(/\s+/g, ' ')
}

/** What the credential alone takes away, linked to the whole local outcome; `null` where it takes away nothing. */
export const excludedLinks = forPair((pair) => {
  const exclusion = onlyInCredential(pair)
  if (exclusion === null) return null
  const { one, other } = linksBetween(pair.wholeLocal, excludedFrom(pair.wholeCredential))
  return { units: exclusion.units, local: one, excluded: other }
})

/** A text of what another takes away. */
const excludedFrom = workedOutOnce((gist: Gist): Gist => ({ ...gist, units: exclusionOf(gist)?.units ?? [] }))

/** The direction of what a text takes away. */
export const directionOfExcluded = workedOutOnce((gist: Gist) => blend(exclusionOf(gist)?.units ?? []))
