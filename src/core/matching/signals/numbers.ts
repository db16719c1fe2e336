import { against, reason } from '../reasons.ts'
import { languageStudyOf } from '../ranking/languageStudy.ts'
import type { RankedText } from '../ranking/rankedText.ts'
import type { RankingSignal } from './signal.ts'

/** Numbers in titles, however written: "Calculus II" is "Calculus 2" and is not "Calculus 1"; years are compared too. */
export const numbers: RankingSignal = {
  name: 'numbers',
  measures: ['numbersSame', 'numbersOther', 'numbersMissing', 'numbersMore'],
  againstBest: [],
  index:
    (catalogue) =>
    ({ text }) => {
      const asked = numbersOf(text)
      const step = stepOf(text, catalogue.lang)
      const count = (position: number) => {
        const local = catalogue.text(position)
        const localStep = step === null ? null : stepOf(local, catalogue.lang)
        if (localStep !== null)
          return localStep === step ? { same: 1, other: 0, own: 1 } : { same: 0, other: 1, own: 1 }
        const own = numbersOf(local)
        const same = asked.intersection(own).size
        return { same, other: asked.size === 0 ? 0 : own.size - same, own: own.size }
      }
      return {
        found: null,
        measure: (position) => {
          const { same, other, own } = count(position)
          return [same, other, asked.size > 0 && own === 0 ? 1 : 0, asked.size === 0 && own > 0 ? 1 : 0]
        },
        reasonFor: (position) => {
          const { same, other } = count(position)
          if (same > 0) {
            return reason({
              signal: 'numbers',
              code: 'numbersSame',
              side: 'for',
              strength: 'some',
              value: same,
              facts: {},
            })
          }
          return other > 0 ? against('numbers', 'numbersOther', {}) : null
        },
      }
    },
}

/** Of learning a language a number counts from its level on: "Intermediate French I" is the third semester. */
function stepOf({ title }: RankedText, lang: string): number | null {
  const study = languageStudyOf(title, lang)
  return study?.alone === true ? study.step : null
}

function numbersOf({ title }: RankedText): ReadonlySet<string> {
  return new Set(title.filter(({ isNumber }) => isNumber).map(({ stem }) => stem))
}
