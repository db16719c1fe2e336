import type { Gist } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import type { PairSignal } from './pairSignal.ts'

/** Whether the terms of both texts are of the same subjects: "pressure" in pipes and in teams. */
export const subjectsAgree: PairSignal = {
  name: 'subjectsAgree',
  measure: ({ local, credential }) => {
    const [one, other] = [subjectsOf(local), subjectsOf(credential)]
    if (one.shares.size === 0 || other.shares.size === 0) return 0
    let both = 0
    for (const [subject, share] of one.shares) both += share * (other.shares.get(subject) ?? 0)
    return both / Math.sqrt(one.squares * other.squares)
  },
}

/** Each unit counts once, divided among the subjects that it can be of. */
const subjectsOf = workedOutOnce(({ units }: Gist): Subjects => {
  const counts = new Map<string, number>()
  for (const { concepts, weight } of units) {
    const subjects = new Set(concepts.map(({ subject }) => subject))
    if (subjects.has('doing') || subjects.has('general')) continue
    for (const subject of subjects) counts.set(subject, (counts.get(subject) ?? 0) + weight / subjects.size)
  }
  return { shares: counts, squares: [...counts.values()].reduce((sum, count) => sum + count * count, 0) }
})

interface Subjects {
  readonly shares: ReadonlyMap<string, number>
  /** Their sum. */
  readonly squares: number
}
