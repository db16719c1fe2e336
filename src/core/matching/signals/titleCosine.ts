import type { RankingSignal } from './signal.ts'

/** The cosine of two titles over their stems, rare ones counting more. */
export const titleCosine: RankingSignal = {
  name: 'titleCosine',
  measures: ['titleCosine'],
  againstBest: ['titleCosine'],
  index: ({ texts, titleRarity }) => {
    const lengthOf = (words: readonly { readonly stem: string }[]) =>
      Math.sqrt(words.reduce((sum, { stem }) => sum + titleRarity(stem) ** 2, 0)) || 1
    return ({ text }) => {
      const length = lengthOf(text.titleWords)
      return {
        found: null,
        measure: (position) => {
          const local = texts[position]
          if (local === undefined) return [0]
          const shared = text.titleWords.filter(({ stemId }) => local.titleWords.some((word) => word.stemId === stemId))
          const product = shared.reduce((sum, { stem }) => sum + titleRarity(stem) ** 2, 0)
          return [product / length / lengthOf(local.titleWords)]
        },
        reasonFor: () => null,
      }
    }
  },
}
