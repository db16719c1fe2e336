import { reason } from '../reasons.ts'
import type { RankWord } from '../ranking/rankWord.ts'
import { strengthOf } from '../strength.ts'
import type { Shelf } from '../ranking/shelf.ts'
import type { RankingSignal } from './signal.ts'

/**
 * How alike two titles are letter by letter (cosine over groups of three and four letters, rare groups counting more):
 * "Intro Stat Meth" is near "Introduction to statistical methods" although no word is the same.
 */
export const titleLetters: RankingSignal = {
  name: 'titleLetters',
  measures: ['titleLetters'],
  againstBest: ['titleLetters'],
  index: ({ count, title, shelf }) => {
    const { groups, starts, positions, lengths } = keptGroups(count, title, shelf.part('titleLetters'))
    const unknown = weightOf(count, 1)
    const idOf = new Map(groups.map((group, id) => [group, id]))
    const rarity = (id: number | undefined) =>
      id === undefined ? unknown : weightOf(count, (starts[id + 1] ?? 0) - (starts[id] ?? 0))
    const nearness = new Float64Array(count)
    return ({ text }) => {
      const asked = [...groupsOf(text.title)].sort().map((group) => idOf.get(group))
      const length = lengthOf(asked.map(rarity))
      nearness.fill(0)
      for (const id of asked) {
        if (id === undefined) continue
        const weight = rarity(id)
        for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at += 1) {
          const position = positions[at] ?? 0
          nearness[position] = (nearness[position] ?? 0) + weight
        }
      }
      nearness.forEach((product, position) => (nearness[position] = product / length / (lengths[position] ?? 1)))
      return {
        found: { nearness, take: 40, least: nearEnough },
        measure: (position) => [nearness[position] ?? 0],
        reasonFor: (position) => {
          const value = nearness[position] ?? 0
          if (value < worthSaying) return null
          const strength = strengthOf(value)
          return reason({ signal: 'titleLetters', code: 'titleAlike', side: 'for', strength, value, facts: {} })
        },
      }
    }
  },
}

/** A module that is found by a cosine below this would be ranked by its endings: "-ology". */
const nearEnough = 0.2
/** Below this titles share no more than endings. */
const worthSaying = 0.3

/** Groups of a title's words as written and as opened, each word begun by a space: a beginning weighs more than a middle. */
function groupsOf(title: readonly RankWord[]): ReadonlySet<string> {
  const groups = new Set<string>()
  for (const word of new Set(title.flatMap(({ written, full }) => [written, full]))) {
    const letters = ` ${word}`
    if (letters.length < 3) groups.add(letters)
    for (const size of [3, 4]) {
      for (let start = 0; start + size <= letters.length; start += 1) groups.add(letters.slice(start, start + size))
    }
  }
  return groups
}

/** What a group says by how many of the titles hold it; one that none holds says as much as one that one holds. */
function weightOf(titles: number, holders: number): number {
  return Math.log(1 + titles / holders) ** 2
}

function lengthOf(weights: readonly number[]): number {
  return Math.sqrt(weights.reduce((sum, weight) => sum + weight, 0)) || 1
}

/** All groups, for each the titles that hold it, and for each title its length. */
function keptGroups(count: number, title: (position: number) => readonly RankWord[], shelf: Shelf) {
  let once: ReturnType<typeof holdersOf> | null = null
  const found = () => (once ??= holdersOf(count, title))
  return {
    groups: shelf.texts('groups', () => found().groups),
    starts: shelf.numbers('starts', 'u32', () => found().starts),
    positions: shelf.numbers('positions', 'u32', () => found().positions),
    lengths: shelf.numbers('lengths', 'f64', () => found().lengths),
  }
}

function holdersOf(count: number, title: (position: number) => readonly RankWord[]) {
  const ids = new Map<string, number>()
  const holders: number[][] = []
  const own = Array.from({ length: count }, (_, position) =>
    [...groupsOf(title(position))].map((group) => {
      const id = ids.get(group) ?? ids.size
      ids.set(group, id)
      ;(holders[id] ??= []).push(position)
      return id
    }),
  )
  const starts = new Uint32Array(holders.length + 1)
  holders.forEach((list, id) => (starts[id + 1] = (starts[id] ?? 0) + list.length))
  return {
    groups: [...ids.keys()],
    starts,
    positions: Uint32Array.from(holders.flat()),
    lengths: Float64Array.from(own, (all) => lengthOf(all.map((id) => weightOf(count, holders[id]?.length ?? 1)))),
  }
}
