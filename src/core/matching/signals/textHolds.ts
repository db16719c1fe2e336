import { shareMet } from '../ranking/shareMet.ts'
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
    ({ texts, rarity, titleRarity }) =>
    ({ text, titleContent, telling, link }) => {
      const all = text.allWords.filter(({ isNumber }) => !isNumber)
      return {
        found: null,
        measure: (position) => {
          const local = texts[position]
          if (local === undefined) return []
          const title = local.title.filter(({ isNumber }) => !isNumber)
          const whole = local.bodyLength === 0 ? title : local.allWords.filter(({ isNumber }) => !isNumber)
          const held = shareMet('asked', titleContent, whole, ({ stem }) => rarity(stem), link)
          const [same, , kin, meaning] =
            text.bodyLength === 0 ? held : shareMet('asked', telling, whole, ({ stem }) => rarity(stem), link)
          const back = shareMet('local', all, title, ({ stem }) => titleRarity(stem), link)
          return [...held, same, kin, meaning, back[0], back[2], back[3]]
        },
        reasonFor: () => null,
      }
    },
}
