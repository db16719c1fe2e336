import { objectOf } from '../ranking/objectOf.ts'
import type { RankWord } from '../ranking/rankWord.ts'
import { shareBy, shareOfAsked, shareOfLocal } from '../ranking/shareMet.ts'
import type { RankingSignal } from './signal.ts'

/** The same as `titlesMeet` and `textHolds` without the verb at the head: "manage staff" and "lead staff" have one object. */
export const objects: RankingSignal = {
  name: 'objects',
  measures: [
    ...['Same', 'Kin', 'Meaning'].map((by) => `objectsMeet${by}`),
    ...['Same', 'Letters', 'Kin', 'Meaning'].map((by) => `objectHeld${by}`),
  ],
  againstBest: ['objectHeldKin', 'objectHeldMeaning'],
  index: (catalogue) => {
    const { rarity, titleRarity } = catalogue
    const weightOf = (word: RankWord) =>
      rarity(word) * (word.everyday ? everydayWeight : 1) * (0.3 + 0.7 * word.rareEverywhere)
    return ({ titleContent, surestInto, surestFrom, linkToWhole }) => {
      const asked = objectOf(titleContent)
      return {
        found: null,
        measure: (position) => {
          const local = catalogue.text(position)
          const object = objectOf(local.title.filter(({ isNumber }) => !isNumber))
          const there = shareOfAsked(asked, object, titleRarity, surestInto)
          const back = shareOfLocal(asked, object, titleRarity, surestFrom)
          const held =
            local.bodyLength === 0
              ? shareOfAsked(asked, object, weightOf, surestInto)
              : shareBy(asked, weightOf, (word) => linkToWhole(word, local))
          return [there[0] * back[0], there[2] * back[2], there[3] * back[3], ...held]
        },
        reasonFor: () => null,
      }
    }
  },
}

/** A word of every subject says this much of what a word of one subject says. */
const everydayWeight = 0.35
