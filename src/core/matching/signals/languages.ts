import { against } from '../reasons.ts'
import { languageStudyOf, type LanguageStudy } from '../ranking/languageStudy.ts'
import type { Answer, RankingSignal } from './signal.ts'

/**
 * Titles that are about learning a language and nothing else: whether it is the same one, as far ("Intermediate French I" is
 * "Third Semester French") and for the same use (to speak it, to understand what is written in it).
 */
export const languages: RankingSignal = {
  name: 'languages',
  measures: ['languageSame', 'languageAlone', 'languageStep', 'languageStepNear', 'languageUse'],
  againstBest: [],
  index:
    ({ lang, text: localText }) =>
    ({ text }) => {
      const asked = languageStudyOf(text.title, lang)
      if (asked === null) return silent
      const local = (position: number) => languageStudyOf(localText(position).title, lang)
      return {
        found: null,
        measure: (position) => {
          const own = local(position)
          if (own === null) return nothing
          if (own.language !== asked.language) return [-1, 0, 0, 0, 0]
          if (!asked.alone || !own.alone) return [1, asked.alone ? -1 : 0, 0, 0, 0]
          const near = stepsNear(asked, own)
          return [1, 1, near === 0 ? 0 : near === 1 ? 1 : -1, near, usesAgree(asked, own)]
        },
        reasonFor: (position) => {
          const own = local(position)
          if (own === null || !asked.alone) return null
          if (own.language !== asked.language) return against('languages', 'languageOther', {})
          if (!own.alone) return null
          if (usesAgree(asked, own) < 0) return against('languages', 'languageUseDiffers', {})
          const near = stepsNear(asked, own)
          return near !== 0 && near < 1 ? against('languages', 'languageStepDiffers', {}) : null
        },
      }
    },
}

const nothing = [0, 0, 0, 0, 0]
const silent: Answer = { found: null, measure: () => nothing, reasonFor: () => null }

/** 1 for the same semester, less for each between them; 0 where one of the titles says nothing of it. */
function stepsNear({ step: asked }: LanguageStudy, { step: own }: LanguageStudy): number {
  return asked === null || own === null ? 0 : 1 / (1 + Math.abs(asked - own))
}

/** 1 for the same activities; else the less, the more of the four one of the titles names alone. */
function usesAgree({ activities: asked }: LanguageStudy, { activities: own }: LanguageStudy): number {
  return asked === own ? 1 : -countOf(asked ^ own) / 4
}

function countOf(bits: number): number {
  return bits.toString(2).replaceAll('0', '').length
}
