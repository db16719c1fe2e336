import type { RankWord } from '../ranking/rankWord.ts'
import { shareBy, shareOfLocal } from '../ranking/shareMet.ts'
import type { RankingSignal } from './signal.ts'

/**
 * How much of the credential's title, and of its most telling words, title and outcomes of the module say; and how much
 * of the module's title the credential says.
 */
export const textHolds: RankingSignal = {
  name: 'textHolds',
  measures: [
    ...['Same', 'Letters', 'Kin', 'Meaning'].map((by) => `titleHeld${by}`),
    ...['Same', 'Kin', 'Meaning'].map((by) => `textHeld${by}`),
    ...['Same', 'Kin', 'Meaning'].map((by) => `moduleTitleHeld${by}`),
  ],
  againstBest: ['titleHeldKin', 'titleHeldMeaning', 'textHeldMeaning'],
  index:
    (catalogue) =>
    ({ text, titleContent, telling, surestFrom, linkToWhole }) => {
      const said = text.bodyLength === 0 ? titleContent : [...new Set([...titleContent, ...telling])]
      return {
        found: null,
        measure: (position) => {
          const local = catalogue.text(position)
          const title = local.title.filter(({ isNumber }) => !isNumber)
          const bestFor = (word: RankWord) => linkToWhole(word, local)
          const held = shareBy(titleContent, catalogue.rarity, bestFor)
          const [same, , kin, meaning] = text.bodyLength === 0 ? held : shareBy(telling, catalogue.rarity, bestFor)
          const back = shareOfLocal(said, title, catalogue.titleRarity, surestFrom)
          return [...held, same, kin, meaning, back[0], back[2], back[3]]
        },
        reasonFor: () => null,
      }
    },
}
