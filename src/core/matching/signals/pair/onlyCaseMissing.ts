import type { Gist } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { shareOf, type PairSignal } from './pairSignal.ts'
import { isThing } from './things.ts'

/** What is missing of the local outcome stands behind "in", "for" or "of" at its end: a case of what is shown. */
export const onlyCaseMissing: PairSignal = {
  name: 'onlyCaseMissing',
  measure: ({ local, localLinks }) => {
    const at = caseIn(local)
    if (at === -1) return 0
    const head = shareOf(local.units, localLinks, (unit) => isThing(unit) && unit.end <= at)
    const tail = shareOf(local.units, localLinks, (unit) => isThing(unit) && unit.start >= at)
    return Math.max(0, head - tail)
  },
}

const caseIn = workedOutOnce(({ read, units }: Gist) => {
  const end = Math.max(0, ...units.map((unit) => unit.end))
  return lastCase(read.value.slice(0, end))
})

function lastCase(value: string): number {
  const places = [...value.matchAll(/\s(?:in|for|of|at|with|für|bei|von|im|in|dans|pour|chez|en)\s/giu)]
  return places.at(-1)?.index ?? -1
}
