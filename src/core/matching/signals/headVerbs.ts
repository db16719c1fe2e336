import { headVerb } from '../ranking/objectOf.ts'
import type { RankingSignal } from './signal.ts'

/** How near the verbs at the head of two labels are: "comprehend" and "understand". */
export const headVerbs: RankingSignal = {
  name: 'headVerbs',
  measures: ['headVerbsKin', 'headVerbsMeaning'],
  againstBest: [],
  index: (catalogue) => {
    return ({ titleContent, link }) => {
      const asked = headVerb(titleContent)
      return {
        found: null,
        measure: (position) => {
          const local = catalogue.text(position).title.find(({ isNumber }) => !isNumber)
          if (asked === null || local === undefined) return [0, 0]
          const { kin, meaning } = link(asked, local)
          return [kin, meaning]
        },
        reasonFor: () => null,
      }
    }
  },
}
