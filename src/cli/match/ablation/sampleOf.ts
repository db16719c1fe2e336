import { sequence } from '#core/statistics/sequence.ts'
import type { NamedSet } from '../ranking/measuredSet.ts'

const seed = 2026

/** At most so many queries of a set, always the same ones, in their order; all where there is no bound. */
export function sampleOf(set: NamedSet, most: number | null): NamedSet {
  if (most === null || set.queries.length <= most) return set
  const next = sequence(seed)
  const drawn = set.queries.map((query, place) => ({ query, place, lot: next() })).sort((a, b) => a.lot - b.lot)
  const kept = drawn.slice(0, most).sort((a, b) => a.place - b.place)
  return { ...set, queries: kept.map(({ query }) => query) }
}
