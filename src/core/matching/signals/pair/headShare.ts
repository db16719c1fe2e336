import type { Gist } from '../../meaning/gist.ts'
import { headOf } from '../../meaning/head.ts'
import type { Link } from '../../meaning/links.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'

/** Of what a text is about first, by weight, the share that the other text holds. */
export function shareOfHead(gist: Gist, links: readonly Link[]): number {
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
