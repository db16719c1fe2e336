import { lengthShares } from '../ranking/lengths.ts'
import { scoreStems, termWeight } from '../ranking/postings.ts'
import { sharedWords } from '../ranking/sharedWords.ts'
import type { RankingSignal } from './signal.ts'

/**
 * BM25F (Robertson and Zaragoza 2009) over title and outcomes: rare words count more, repeated ones soon no more, long
 * modules gain nothing by their length. A word that no module uses counts neither for nor against.
 */
export const wholeText: RankingSignal = {
  name: 'wholeText',
  measures: ['wholeText'],
  againstBest: ['wholeText'],
  index: (catalogue) => {
    const { count, titleLengths, bodyLengths, rarity, stems } = catalogue
    const shares = {
      title: lengthShares(titleLengths, titleField.weight, titleField.lengthPenalty),
      body: lengthShares(bodyLengths, bodyField.weight, bodyField.lengthPenalty),
    }
    const scores = new Float64Array(count)
    return ({ text }) => {
      const terms = text.allWords.map(({ stemId, isNumber }, nth): [number, number] => [
        stemId,
        termWeight(stems, stemId) *
          ((text.inTitle[nth] ?? 0) > 0 ? titleField.weight : 1) *
          (isNumber ? numberWeight : 1),
      ])
      const nearness = scoreStems(stems, shares, terms, 'found', scores)
      return {
        found: { nearness, take: 60, least: 0 },
        measure: (position) => [nearness[position] ?? 0],
        reasonFor: (position) => sharedWords(text, catalogue.text(position), rarity, nearness[position] ?? 0),
      }
    }
  },
}

/** How much a field counts, and how much its length is held against it. */
const titleField = { weight: 2.5, lengthPenalty: 0.3 }
const bodyField = { weight: 1, lengthPenalty: 0.7 }
/** "II" meets many modules and says little alone. */
const numberWeight = 0.6
