import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import type { Gist } from '../../meaning/gist.ts'
import type { Link } from '../../meaning/links.ts'
import type { PairSignal } from './pairSignal.ts'

/** Of the enumerated parts of the local outcome the one that is found least. */
export const weakestPart: PairSignal = {
  name: 'weakestPart',
  measure: ({ local, localLinks }) => {
    const shares = partsFound(local, localLinks)
    return shares.length < 2 ? 0.5 : Math.min(...shares)
  },
}

/** For each part of a text, between commas and joining words, the share of it that is found. */
export function partsFound(gist: Gist, links: readonly Link[]): number[] {
  const parts = partsOf(gist)
  const sums = new Map<number, { all: number; met: number }>()
  gist.units.forEach(({ weight }, place) => {
    const part = parts[place] ?? 0
    const sum = sums.get(part) ?? { all: 0, met: 0 }
    sums.set(part, { all: sum.all + weight, met: sum.met + weight * (links[place]?.strength ?? 0) })
  })
  return [...sums.values()].map(({ all, met }) => met / all)
}

const partsOf = workedOutOnce(({ read, units }: Gist) => units.map(({ start }) => partAt(read.value, start)))

/** How many commas and joining words stand before a place. */
function partAt(value: string, start: number): number {
  return value.slice(0, start).match(/[,;:]|\b(?:and|or|und|oder|sowie|et|ou)\b/giu)?.length ?? 0
}
