import type { RankWord } from '../ranking/rankWord.ts'
import { against } from '../reasons.ts'
import type { RankingSignal } from './signal.ts'

/** "Introduction", "intermediate", "advanced": a title that says how far it goes, and whether the other says the same. */
export const levelWords: RankingSignal = {
  name: 'levelWords',
  measures: ['levelWordsAgree', 'levelWordsLocal'],
  againstBest: [],
  index:
    (catalogue) =>
    ({ text }) => {
      const asked = levelOf(text.title)
      const local = (position: number) => levelOf(catalogue.text(position).title)
      const agree = (position: number) => {
        const own = local(position)
        if (asked === 0 || own === 0) return 0
        return asked === own ? 1 : -1
      }
      return {
        found: null,
        measure: (position) => [agree(position), local(position)],
        reasonFor: (position) => (agree(position) === -1 ? against('levelWords', 'levelWordsDiffer', {}) : null),
      }
    },
}

function levelOf(title: readonly RankWord[]): number {
  return Math.max(0, ...title.map(({ level }) => level))
}
