import type { Gist } from '../../meaning/gist.ts'
import type { Link } from '../../meaning/links.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'

/** For each part of a text, between commas and joining words, the share of it that is found. */
export function partsFound(gist: Gist, links: readonly Link[]): number[] {
  const parts = partsOf(gist)
  const shares: number[] = []
  let all = 0
  let met = 0
  for (let place = 0; place < gist.units.length; place += 1) {
    const weight = gist.units[place]?.weight ?? 0
    all += weight
    met += weight * (links[place]?.strength ?? 0)
    // Units come in the order of the text, so those of a part stand together.
    if (parts[place] === parts[place + 1]) continue
    shares.push(met / all)
    all = met = 0
  }
  return shares
}

/** How many parts have words of content. */
export const partsIn = workedOutOnce((gist: Gist) => new Set(partsOf(gist)).size)

const partsOf = workedOutOnce(({ read, units }: Gist) => units.map(({ start }) => partAt(read.value, start)))

/** How many commas and joining words stand before a place. */
export function partAt(value: string, start: number): number {
  return value.slice(0, start).match(/[,;:]|\s&(?=\s)|\b(?:and|or|und|oder|sowie|et|ou)\b/giu)?.length ?? 0
}
