import { createPostings, scoreTexts } from '../ranking/postings.ts'
import { sharedWords } from '../ranking/sharedWords.ts'
import type { RankedText } from '../ranking/rankedText.ts'
import type { RankingSignal } from './signal.ts'

/**
 * BM25F (Robertson and Zaragoza 2009) over title and outcomes: rare words count more, repeated ones soon no more, long
 * modules gain nothing by their length. A word that no module uses counts neither for nor against.
 */
export const wholeText: RankingSignal = {
  name: 'wholeText',
  measures: ['wholeText'],
  againstBest: ['wholeText'],
  index: ({ texts, rarity }) => {
    const counts = countsIn(texts)
    const postings = createPostings(texts.length, counts)
    return ({ text }) => {
      const terms = text.allWords.map(({ stem, isNumber }): [string, number] => [
        stem,
        postings.weightOf(stem) * (text.titleCounts.has(stem) ? titleField.weight : 1) * (isNumber ? numberWeight : 1),
      ])
      const nearness = scoreTexts(texts.length, postings, terms, 'found')
      return {
        found: { nearness, take: 60, least: 0 },
        measure: (position) => [nearness[position] ?? 0],
        reasonFor: (position) => sharedWords(text, texts[position], rarity, nearness[position] ?? 0),
      }
    }
  },
}

/** How much a field counts, and how much its length is held against it. */
const titleField = { weight: 2.5, lengthPenalty: 0.3 }
const bodyField = { weight: 1, lengthPenalty: 0.7 }
/** "II" meets many modules and says little alone. */
const numberWeight = 0.6

function countsIn(texts: readonly RankedText[]): (position: number) => ReadonlyMap<string, number> {
  const averageTitle = average(texts.map(({ title }) => title.length))
  const averageBody = average(texts.map(({ bodyLength }) => bodyLength))
  return (position) => {
    const counts = new Map<string, number>()
    const text = texts[position]
    if (text === undefined) return counts
    addField(counts, text.titleCounts, text.title.length / averageTitle, titleField)
    addField(counts, text.bodyCounts, text.bodyLength / averageBody, bodyField)
    return counts
  }
}

function addField(
  counts: Map<string, number>,
  field: ReadonlyMap<string, number>,
  length: number,
  { weight, lengthPenalty }: typeof bodyField,
): void {
  const share = weight / (1 - lengthPenalty + lengthPenalty * length)
  for (const [stem, count] of field) counts.set(stem, (counts.get(stem) ?? 0) + count * share)
}

function average(lengths: readonly number[]): number {
  return Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
}
