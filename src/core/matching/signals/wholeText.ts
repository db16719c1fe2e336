import { createPostings, scoreTexts, termWeight } from '../ranking/postings.ts'
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
    const postings = createPostings(texts.length, fieldsOf(texts))
    return ({ text }) => {
      const terms = text.allWords.map(({ stemId, isNumber }, nth): [number, number] => [
        stemId,
        termWeight(postings, stemId) *
          ((text.inTitle[nth] ?? 0) > 0 ? titleField.weight : 1) *
          (isNumber ? numberWeight : 1),
      ])
      const nearness = scoreTexts(postings, terms, 'found')
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

function fieldsOf(
  texts: readonly RankedText[],
): (position: number, emit: (term: number, count: number) => void) => void {
  const averageTitle = average(texts.map(({ title }) => title.length))
  const averageBody = average(texts.map(({ bodyLength }) => bodyLength))
  return (position, emit) => {
    const text = texts[position]
    if (text === undefined) return
    const titleShare = shareOf(titleField, text.title.length / averageTitle)
    const bodyShare = shareOf(bodyField, text.bodyLength / averageBody)
    text.allWords.forEach(({ stemId }, nth) => {
      emit(stemId, (text.inTitle[nth] ?? 0) * titleShare + (text.inBody[nth] ?? 0) * bodyShare)
    })
  }
}

function shareOf({ weight, lengthPenalty }: typeof bodyField, length: number): number {
  return weight / (1 - lengthPenalty + lengthPenalty * length)
}

function average(lengths: readonly number[]): number {
  return Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
}
