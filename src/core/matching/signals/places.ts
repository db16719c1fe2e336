import type { RankingSignal } from './signal.ts'

/** Whether titles begin and end with the same: what a title is about often stands first or last. */
export const places: RankingSignal = {
  name: 'places',
  measures: ['firstWords', 'lastWords'],
  againstBest: [],
  index:
    (catalogue) =>
    ({ titleContent, link }) => ({
      found: null,
      measure: (position) => {
        const local = catalogue.text(position).title.filter(({ isNumber }) => !isNumber)
        return [0, -1].map((place) => {
          const [asked, own] = [titleContent.at(place), local.at(place)]
          return asked === undefined || own === undefined ? 0 : link(asked, own).kin
        })
      },
      reasonFor: () => null,
    }),
}
