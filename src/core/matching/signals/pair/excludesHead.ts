import { headOf } from '../../meaning/head.ts'
import { excludedLinks } from './excluded.ts'
import { foundFrom, type Pair } from './pairSignal.ts'
import { isThing } from './things.ts'
import { partAt } from './parts.ts'

/**
 * What the credential leaves out is what the local outcome is about first: by the rating guide then nothing is shown,
 * unless a further part that the local outcome enumerates is. `null` where it leaves out something else.
 */
export function leftWithoutHead(pair: Pair): 'nothing' | 'otherParts' | null {
  const excluded = excludedLinks(pair)
  if (excluded === null || excluded.units.length === 0) return null
  const { wholeLocal, localLinks } = pair
  const isShown = (place: number) => (localLinks[place]?.strength ?? 0) >= foundFrom
  const isTaken = (place: number) => (excluded.local[place]?.strength ?? 0) >= foundFrom && !isShown(place)
  const head = headOf(wholeLocal)
  let all = 0
  let taken = 0
  wholeLocal.units.forEach((unit, place) => {
    if (!head.includes(unit)) return
    all += unit.weight
    if (isTaken(place)) taken += unit.weight
  })
  if (all === 0 || taken < all / 2) return null
  const partOf = (start: number) => partAt(wholeLocal.read.value, start)
  const headParts = new Set(head.map(({ start }) => partOf(start)))
  const showsOther = wholeLocal.units.some(
    (unit, place) => isThing(unit) && unit.weight >= 0.5 && isShown(place) && !headParts.has(partOf(unit.start)),
  )
  return showsOther ? 'otherParts' : 'nothing'
}
