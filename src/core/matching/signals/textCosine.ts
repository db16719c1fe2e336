import type { RankedText } from '../ranking/rankedText.ts'
import type { RankingSignal } from './signal.ts'

/** The cosine of two whole texts (TF-IDF, a repeated word counting by its logarithm, a word of the title twice). */
export const textCosine: RankingSignal = {
  name: 'textCosine',
  measures: ['textCosine'],
  againstBest: ['textCosine'],
  index: (catalogue) => {
    const weightsOf = ({ allWords, inTitle, inBody }: RankedText) =>
      allWords.map((word, nth) => (saying[2 * (inTitle[nth] ?? 0) + (inBody[nth] ?? 0)] ?? 0) * catalogue.rarity(word))
    return ({ text }) => {
      const asked = weightsOf(text)
      const length = lengthOf(asked)
      const places = new Map(text.allWords.map(({ stemId }, nth) => [stemId, nth]))
      return {
        found: null,
        measure: (position) => {
          const local = catalogue.text(position)
          const weights = weightsOf(local)
          const met = new Float64Array(asked.length)
          for (const [nth, { stemId }] of local.allWords.entries()) {
            const place = places.get(stemId)
            if (place !== undefined) met[place] = weights[nth] ?? 0
          }
          const product = asked.reduce((sum, weight, nth) => sum + weight * (met[nth] ?? 0), 0)
          return [product / length / lengthOf(weights)]
        },
        reasonFor: () => null,
      }
    }
  },
}

/** What a word says that is said so often: a title and a body count at most 255 each. */
const saying = Float64Array.from({ length: 3 * 255 + 1 }, (_, times) => 1 + Math.log(times))

function lengthOf(weights: readonly number[]): number {
  return Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
}
