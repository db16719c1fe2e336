import { reason } from '../reasons.ts'
import { strengthOf } from '../strength.ts'
import type { Query, RankingSignal, Scores } from './signal.ts'

/**
 * How alike two titles are letter by letter (cosine over groups of three and four letters, rare groups counting more):
 * "Intro Stat Meth" is near "Introduction to statistical methods" although no word is the same.
 */
export const titleLetters: RankingSignal = {
  name: 'titleLetters',
  index: (modules) => {
    const groups = modules.map(({ titles }) => groupsOf(titles))
    const holders = new Map<string, number[]>()
    groups.forEach((own, position) => {
      for (const group of own) {
        const list = holders.get(group)
        if (list === undefined) holders.set(group, [position])
        else list.push(position)
      }
    })
    const rarity = new Map([...holders].map(([group, list]) => [group, Math.log(1 + modules.length / list.length)]))
    const lengths = groups.map((own) => lengthOf(own, rarity))
    return (query) => scoresFor(query, holders, rarity, lengths)
  },
}

function scoresFor(
  query: Query,
  holders: ReadonlyMap<string, readonly number[]>,
  rarity: ReadonlyMap<string, number>,
  lengths: readonly number[],
): Scores {
  const wanted = [...groupsOf(query.titles)].sort()
  const wantedLength = lengthOf(new Set(wanted), rarity)
  const products = new Map<number, number>()
  for (const group of wanted) {
    const weight = (rarity.get(group) ?? 0) ** 2
    for (const position of holders.get(group) ?? []) products.set(position, (products.get(position) ?? 0) + weight)
  }
  const byModule = new Map(
    [...products].map(([position, product]) => [position, product / wantedLength / (lengths[position] ?? 1)]),
  )
  return {
    byModule,
    reasonFor: (position) => {
      const value = byModule.get(position) ?? 0
      if (value < worthSaying) return null
      const strength = strengthOf(value)
      return reason({ signal: 'titleLetters', code: 'titleAlike', side: 'for', strength, value, facts: {} })
    },
  }
}

/** Below this titles share no more than endings. */
const worthSaying = 0.3

/** Groups of a title's words, each word begun by a space, so that a beginning weighs more than a middle. */
function groupsOf(titles: readonly string[]): ReadonlySet<string> {
  const groups = new Set<string>()
  for (const word of titles.flatMap(
    (title) =>
      title
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  )) {
    const letters = ` ${word}`
    for (const size of [3, 4]) {
      for (let start = 0; start + size <= letters.length; start += 1) groups.add(letters.slice(start, start + size))
    }
  }
  return groups
}

function lengthOf(groups: ReadonlySet<string>, rarity: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const group of groups) sum += (rarity.get(group) ?? 0) ** 2
  return Math.sqrt(sum) || 1
}
