import { blend, nearness } from '../../meaning/wordVectors.ts'
import type { Gist } from '../../meaning/gist.ts'
import type { Link } from '../../meaning/links.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { directionOf } from './direction.ts'
import { forPair, foundFrom, restOf, type PairSignal } from './pairSignal.ts'

/** Whether what is left of both texts, beside what they share, is of one field: where it is not, the shared words are chance. */
export const restsAgree: PairSignal = {
  name: 'restsAgree',
  measure: forPair(({ local, credential, localLinks, credentialLinks }) =>
    nearness(directionOfRest(local, localLinks), directionOfRest(credential, credentialLinks)),
  ),
}

/** The direction of what the other text does not hold; of the whole where nothing with a direction is left. */
function directionOfRest(gist: Gist, links: readonly Link[]): Float32Array | null {
  let found = 0
  for (let place = 0; place < links.length; place += 1) {
    if ((links[place]?.strength ?? 0) >= foundFrom) found += 2 ** place
  }
  if (found === 0) return directionOf(gist)
  const known = knownRests(gist)
  let direction = known.get(found)
  if (direction === undefined) {
    direction = blend(restOf(gist.units, links)) ?? directionOf(gist)
    // Of a text of more words two rests could be taken for one.
    if (links.length < 53) known.set(found, direction)
  }
  return direction
}

/** By which words are found, a bit each. An outcome leaves the same words over beside many others. */
const knownRests = workedOutOnce<Gist, Map<number, Float32Array | null>>(() => new Map())
