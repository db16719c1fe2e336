import { against, reason } from '../reasons.ts'
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
      const count = (position: number) => {
        const own = numbersOf(catalogue.text(position))
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

function numbersOf({ title }: RankedText): ReadonlySet<string> {
  return new Set(title.filter(({ isNumber }) => isNumber).map(({ stem }) => stem))
}
