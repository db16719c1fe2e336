import type { RankWord } from '../ranking/rankWord.ts'
import type { RankingSignal } from './signal.ts'

/** The cosine of two titles over their stems, rare ones counting more. */
export const titleCosine: RankingSignal = {
  name: 'titleCosine',
  measures: ['titleCosine'],
  againstBest: ['titleCosine'],
  index: (catalogue) => {
    const { titleRarity } = catalogue
    const lengthOf = (words: readonly RankWord[]) =>
      Math.sqrt(words.reduce((sum, word) => sum + titleRarity(word) ** 2, 0)) || 1
    return ({ text }) => {
      const length = lengthOf(text.titleWords)
      return {
        found: null,
        measure: (position) => {
          const local = catalogue.text(position)
          const shared = text.titleWords.filter(({ stemId }) => local.titleWords.some((word) => word.stemId === stemId))
          const product = shared.reduce((sum, word) => sum + titleRarity(word) ** 2, 0)
          return [product / length / lengthOf(local.titleWords)]
        },
        reasonFor: () => null,
      }
    }
  },
}
