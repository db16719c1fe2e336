import { headVerb } from '../ranking/objectOf.ts'
import type { RankingSignal } from './signal.ts'

/** How near the verbs at the head of two labels are: "comprehend" and "understand". */
export const headVerbs: RankingSignal = {
  name: 'headVerbs',
  measures: ['headVerbsKin', 'headVerbsMeaning'],
  againstBest: [],
  index: ({ texts }) => {
    const heads = texts.map(({ title }) => title.find(({ isNumber }) => !isNumber))
    return ({ titleContent, link }) => {
      const asked = headVerb(titleContent)
      return {
        found: null,
        measure: (position) => {
          const local = heads[position]
          if (asked === null || local === undefined) return [0, 0]
          const { kin, meaning } = link(asked, local)
          return [kin, meaning]
        },
        reasonFor: () => null,
      }
    }
  },
}
