import type { RankingSignal } from './signal.ts'

/** Whether titles begin and end with the same: what a title is about often stands first or last. */
export const places: RankingSignal = {
  name: 'places',
  measures: ['firstWords', 'lastWords'],
  againstBest: [],
  index: ({ texts }) => {
    const local = texts.map(({ title }) => title.filter(({ isNumber }) => !isNumber))
    return ({ titleContent, link }) => ({
      found: null,
      measure: (position) =>
        [0, -1].map((place) => {
          const [asked, own] = [titleContent.at(place), local[position]?.at(place)]
          return asked === undefined || own === undefined ? 0 : link(asked, own).kin
        }),
      reasonFor: () => null,
    })
  },
}
