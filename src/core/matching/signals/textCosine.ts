import type { RankedText } from '../ranking/rankedText.ts'
import type { RankingSignal } from './signal.ts'

/** The cosine of two whole texts (TF-IDF, a repeated word counting by its logarithm, a word of the title twice). */
export const textCosine: RankingSignal = {
  name: 'textCosine',
  measures: ['textCosine'],
  againstBest: ['textCosine'],
  index: (catalogue) => {
    const weightsOf = ({ allWords, inTitle, inBody }: RankedText) =>
      allWords.map((word, nth) => (1 + Math.log(2 * (inTitle[nth] ?? 0) + (inBody[nth] ?? 0))) * catalogue.rarity(word))
    return ({ text }) => {
      const asked = weightsOf(text)
      const length = lengthOf(asked)
      return {
        found: null,
        measure: (position) => {
          const local = catalogue.text(position)
          const weights = weightsOf(local)
          const byStem = new Map(local.allWords.map(({ stemId }, nth) => [stemId, weights[nth] ?? 0]))
          const product = text.allWords.reduce(
            (sum, { stemId }, nth) => sum + (asked[nth] ?? 0) * (byStem.get(stemId) ?? 0),
            0,
          )
          return [product / length / lengthOf(weights)]
        },
        reasonFor: () => null,
      }
    }
  },
}

function lengthOf(weights: readonly number[]): number {
  return Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
}
