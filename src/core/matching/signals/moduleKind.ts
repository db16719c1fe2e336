import type { RankWord } from '../ranking/rankWord.ts'
import { against } from '../reasons.ts'
import { moduleKinds, type ModuleKind } from '../transcript.ts'
import type { Answer, RankingSignal } from './signal.ts'

/**
 * What kind of module a title names that the credential's does not, whatever its subject: an introduction, a seminar, a
 * thesis. How each kind counts is learned: a registrar seldom takes a course for a seminar or for somebody's own work. Only where a title is all that the
 * credential tells; where it tells more, what is learned decides.
 */
export const moduleKind: RankingSignal = {
  name: 'moduleKind',
  measures: moduleKinds.map((kind) => `moduleKind/${kind}`),
  againstBest: [],
  index:
    (catalogue) =>
    ({ kind: question, text }) => {
      if (question !== 'title') return silent
      const asked = kindsIn(text.title)
      return {
        found: null,
        measure: (position) => {
          const own = kindsIn(catalogue.text(position).title)
          return moduleKinds.map((kind) => (own.has(kind) && !asked.has(kind) ? 1 : 0))
        },
        reasonFor: (position) => {
          const other = catalogue
            .text(position)
            .title.find(({ moduleKind: kind }) => kind !== null && apart.has(kind) && !asked.has(kind))
          return other === undefined ? null : against('moduleKind', 'moduleKindDiffers', { word: other.full })
        },
      }
    },
}

const nothing = moduleKinds.map(() => 0)
const silent: Answer = { found: null, measure: () => nothing, reasonFor: () => null }

/** Kinds that an officer is told of where the credential's title does not name them. */
const apart: ReadonlySet<ModuleKind> = new Set(['seminar', 'topics', 'ownWork', 'practical'])

function kindsIn(title: readonly RankWord[]): ReadonlySet<ModuleKind> {
  return new Set(title.flatMap(({ moduleKind: kind }) => kind ?? []))
}
