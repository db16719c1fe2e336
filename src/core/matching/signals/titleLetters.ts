import { reason } from '../reasons.ts'
import type { RankWord } from '../ranking/rankWord.ts'
import { strengthOf } from '../strength.ts'
import type { RankingSignal } from './signal.ts'

/**
 * How alike two titles are letter by letter (cosine over groups of three and four letters, rare groups counting more):
 * "Intro Stat Meth" is near "Introduction to statistical methods" although no word is the same.
 */
export const titleLetters: RankingSignal = {
  name: 'titleLetters',
  measures: ['titleLetters'],
  againstBest: ['titleLetters'],
  index: ({ texts }) => {
    const groups = texts.map(({ title }) => groupsOf(title))
    const holders = new Map<string, number[]>()
    groups.forEach((own, position) => {
      for (const group of own) {
        const list = holders.get(group)
        if (list === undefined) holders.set(group, [position])
        else list.push(position)
      }
    })
    const unknown = Math.log(1 + texts.length) ** 2
    const weights = new Map([...holders].map(([group, list]) => [group, Math.log(1 + texts.length / list.length) ** 2]))
    const weightOf = (group: string) => weights.get(group) ?? unknown
    const lengths = groups.map((own) => lengthOf(own, weightOf))
    return ({ text }) => {
      const asked = [...groupsOf(text.title)].sort()
      const length = lengthOf(asked, weightOf)
      const nearness = new Float64Array(texts.length)
      for (const group of asked) {
        const weight = weightOf(group)
        for (const position of holders.get(group) ?? []) nearness[position] = (nearness[position] ?? 0) + weight
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

function lengthOf(groups: Iterable<string>, weightOf: (group: string) => number): number {
  let sum = 0
  for (const group of groups) sum += weightOf(group)
  return Math.sqrt(sum) || 1
}
