import { bothWays, shareOfAsked, shareOfLocal } from '../ranking/shareMet.ts'
import type { RankingSignal } from './signal.ts'

/** How much of each title the other says: by stems, with short forms opened, by kin, by meaning; one way, back, and both. */
export const titlesMeet: RankingSignal = {
  name: 'titlesMeet',
  measures: [
    ...['Same', 'Letters', 'Kin', 'Meaning'].map((by) => `titleFound${by}`),
    ...['Same', 'Letters', 'Kin', 'Meaning'].map((by) => `titleFilled${by}`),
    ...['Same', 'Letters', 'Kin', 'Meaning'].map((by) => `titlesMeet${by}`),
  ],
  againstBest: ['titlesMeetLetters', 'titlesMeetKin', 'titlesMeetMeaning'],
  index: ({ texts, titleRarity }) => {
    const local = texts.map(({ title }) => title.filter(({ isNumber }) => !isNumber))
    return ({ titleContent, link }) => ({
      found: null,
      measure: (position) => {
        const title = local[position] ?? []
        const weightOf = ({ stem }: { readonly stem: string }) => titleRarity(stem)
        const found = shareOfAsked(titleContent, title, weightOf, link)
        const filled = shareOfLocal(titleContent, title, weightOf, link)
        return [...found, ...filled, ...found.map((share, nth) => bothWays(share, filled[nth] ?? 0))]
      },
      reasonFor: () => null,
    })
  },
}
