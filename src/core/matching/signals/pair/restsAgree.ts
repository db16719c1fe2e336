import { blend, nearness } from '../../meaning/wordVectors.ts'
import type { Gist } from '../../meaning/gist.ts'
import type { Link } from '../../meaning/links.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { restOf, type PairSignal } from './pairSignal.ts'

/** Whether what is left of both texts, beside what they share, is of one field: where it is not, the shared words are chance. */
export const restsAgree: PairSignal = {
  name: 'restsAgree',
  measure: ({ local, credential, localLinks, credentialLinks }) =>
    nearness(directionOfRest(local, localLinks), directionOfRest(credential, credentialLinks)),
}

/** The direction of what the other text does not hold; of the whole where nothing with a direction is left. */
function directionOfRest(gist: Gist, links: readonly Link[]): Float32Array | null {
  const rest = restOf(gist.units, links)
  if (rest.length === gist.units.length) return directionOf(gist)
  const known = knownRests(gist)
  const key = rest.map(({ start }) => start).join(' ')
  let direction = known.get(key)
  if (direction === undefined) known.set(key, (direction = blend(rest) ?? directionOf(gist)))
  return direction
}

/** By where its words stand. An outcome leaves the same words over beside many others. */
const knownRests = workedOutOnce<Gist, Map<string, Float32Array | null>>(() => new Map())

/** The direction of a whole text. */
export const directionOf = workedOutOnce(({ units }: Gist) => blend(units))
