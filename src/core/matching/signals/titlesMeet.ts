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
  index: (catalogue) => {
    const { titleRarity } = catalogue
    return ({ titleContent, surestInto, surestFrom }) => ({
      found: null,
      measure: (position) => {
        const title = catalogue.text(position).title.filter(({ isNumber }) => !isNumber)
        const found = shareOfAsked(titleContent, title, titleRarity, surestInto)
        const filled = shareOfLocal(titleContent, title, titleRarity, surestFrom)
        return [...found, ...filled, ...found.map((share, nth) => bothWays(share, filled[nth] ?? 0))]
      },
      reasonFor: () => null,
    })
  },
}
