import { headOf } from '../../meaning/head.ts'
import type { Gist } from '../../meaning/gist.ts'
import type { Link } from '../../meaning/links.ts'
import { blend, nearness } from '../../meaning/wordVectors.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import type { PairSignal } from './pairSignal.ts'

/** Of what the local outcome is about first, the share that the credential's says. */
export const headFound: PairSignal = {
  name: 'headFound',
  measure: ({ local, localLinks }) => shareOfHead(local, localLinks),
}

/** Of what the credential's outcome is about first, the share that the local one says. */
export const headUsed: PairSignal = {
  name: 'headUsed',
  measure: ({ credential, credentialLinks }) => shareOfHead(credential, credentialLinks),
}

/** Whether what both are about first is of one field. */
export const headsMeet: PairSignal = {
  name: 'headsMeet',
  measure: ({ local, credential }) => nearness(directionOfHead(local), directionOfHead(credential)),
}

function shareOfHead(gist: Gist, links: readonly Link[]): number {
  const places = placesOfHead(gist)
  let all = 0
  let met = 0
  for (const place of places) {
    const weight = gist.units[place]?.weight ?? 0
    all += weight
    met += weight * (links[place]?.strength ?? 0)
  }
  return all === 0 ? 0 : met / all
}

const placesOfHead = workedOutOnce((gist: Gist) => headOf(gist).map((unit) => gist.units.indexOf(unit)))

const directionOfHead = workedOutOnce((gist: Gist) => blend(headOf(gist)))
