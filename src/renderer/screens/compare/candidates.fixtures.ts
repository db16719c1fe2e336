import type { CandidateRow } from '#contract/comparison.ts'
import { ModuleVersionId } from '#core/ids.ts'

export const id = (number: number) => `0190000a-0000-7000-8000-${String(number).padStart(12, '0')}`

/** A near module whose ids and code come from its number; `place` is its place by the machine's order. */
export const candidateOf = (number: number, place = number): CandidateRow => ({
  moduleKey: id(number),
  moduleVersionId: ModuleVersionId.parse(id(number)),
  code: `INF-${String(number)}`,
  title: [{ lang: 'en', value: 'Databases' }],
  alsoListed: [],
  credits: 500,
  score: 1,
  reasons: [],
  suggested: { covered: 1, partly: 0, not: 0, cantSay: 0 },
  place,
  precedents: null,
})
