import { reason } from '../reasons.ts'
import { strengthOf } from '../strength.ts'
import type { Query, RankingSignal, Scores, WholeText } from './signal.ts'

/**
 * BM25F (Robertson and Zaragoza 2009) over title and outcomes: rare words count more, repeated ones soon no more, long
 * modules gain nothing by their length. A word that no module uses counts neither for nor against.
 */
export const wholeText: RankingSignal = {
  name: 'wholeText',
  index: (modules) => {
    const index = postingsOf(modules)
    return (query) => scoresFor(query, index)
  },
}

/** How fast a repeated word stops counting, and how much a field's length is held against it. */
const saturation = 1.2
const titleField = { weight: 2.5, lengthPenalty: 0.3 }
const bodyField = { weight: 1, lengthPenalty: 0.7 }
/** Words named in the reason. */
const wordsNamed = 6

interface Posting {
  readonly positions: number[]
  readonly frequencies: number[]
}

interface Index {
  readonly modules: number
  readonly postings: ReadonlyMap<string, Posting>
}

function postingsOf(modules: readonly WholeText[]): Index {
  const averageTitle = average(modules.map(({ titleStems }) => titleStems.length))
  const averageBody = average(modules.map(({ bodyStems }) => bodyStems.length))
  const postings = new Map<string, Posting>()
  modules.forEach(({ titleStems, bodyStems }, position) => {
    const frequencies = new Map<string, number>()
    addField(frequencies, titleStems, averageTitle, titleField)
    addField(frequencies, bodyStems, averageBody, bodyField)
    for (const [stem, frequency] of frequencies) {
      const posting = postings.get(stem) ?? { positions: [], frequencies: [] }
      posting.positions.push(position)
      posting.frequencies.push(frequency)
      postings.set(stem, posting)
    }
  })
  return { modules: modules.length, postings }
}

function addField(
  frequencies: Map<string, number>,
  stems: readonly string[],
  averageLength: number,
  { weight, lengthPenalty }: typeof bodyField,
): void {
  const share = weight / (1 - lengthPenalty + (lengthPenalty * stems.length) / averageLength)
  for (const stem of stems) frequencies.set(stem, (frequencies.get(stem) ?? 0) + share)
}

function scoresFor(query: Query, { modules, postings }: Index): Scores {
  const inTitle = new Set(query.titleStems)
  const words = [...new Set([...query.titleStems, ...query.bodyStems])].sort().flatMap((stem) => {
    const posting = postings.get(stem)
    if (posting === undefined) return []
    const holders = posting.positions.length
    const rarity = Math.log(1 + (modules - holders + 0.5) / (holders + 0.5))
    return [{ stem, posting, weight: rarity * (inTitle.has(stem) ? titleField.weight : 1) }]
  })
  const most = words.reduce((sum, { weight }) => sum + weight, 0)
  const byModule = new Map<number, number>()
  for (const { posting, weight } of words) {
    posting.positions.forEach((position, nth) => {
      const frequency = posting.frequencies[nth] ?? 0
      const part = (weight * frequency) / (saturation + frequency) / most
      byModule.set(position, (byModule.get(position) ?? 0) + part)
    })
  }
  return {
    byModule,
    reasonFor: (position) => {
      const shared = words.filter(({ posting }) => posting.positions.includes(position))
      const value = byModule.get(position) ?? 0
      if (shared.length === 0) return null
      const named = shared.sort((a, b) => b.weight - a.weight).slice(0, wordsNamed)
      const facts = { words: named.map(({ stem }) => query.written.get(stem) ?? stem).join(', ') }
      return reason({
        signal: 'wholeText',
        code: 'wordsShared',
        side: 'for',
        strength: strengthOf(value),
        value,
        facts,
      })
    },
  }
}

function average(lengths: readonly number[]): number {
  return Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
}
