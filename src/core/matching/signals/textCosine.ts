import type { RankedText } from '../ranking/rankedText.ts'
import type { RankingSignal } from './signal.ts'

/** The cosine of two whole texts (TF-IDF, a repeated word counting by its logarithm, a word of the title twice). */
export const textCosine: RankingSignal = {
  name: 'textCosine',
  measures: ['textCosine'],
  againstBest: ['textCosine'],
  index: ({ texts, rarity }) => {
    const weightIn = ({ titleCounts, bodyCounts }: RankedText, stem: string) => {
      const count = 2 * (titleCounts.get(stem) ?? 0) + (bodyCounts.get(stem) ?? 0)
      return count === 0 ? 0 : (1 + Math.log(count)) * rarity(stem)
    }
    const lengthOf = (text: RankedText) =>
      Math.sqrt(text.allWords.reduce((sum, { stem }) => sum + weightIn(text, stem) ** 2, 0)) || 1
    return ({ text }) => {
      const length = lengthOf(text)
      return {
        found: null,
        measure: (position) => {
          const local = texts[position]
          if (local === undefined) return [0]
          const product = text.allWords.reduce((sum, { stem }) => sum + weightIn(text, stem) * weightIn(local, stem), 0)
          return [product / length / lengthOf(local)]
        },
        reasonFor: () => null,
      }
    }
  },
}
