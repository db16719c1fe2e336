import { measureNames } from '#core/matching/ranking/rankingIndex.ts'
import type { MeasuredQuery } from './measuredSet.ts'

/** A query that something can be learned from. */
export interface Learnable {
  readonly query: MeasuredQuery
  /** Of the candidates those that are learned from: the right ones and the nearest others. */
  readonly places: readonly number[]
  /** What each of `places` should get of the query: together 1. */
  readonly wanted: Float64Array
  /** What the query counts for: of all together 1. */
  readonly weight: number
}

/**
 * The queries with a right candidate. Each set counts by the root of its size, so that a large one does not drown the
 * others.
 */
export function learnableOf(queries: readonly MeasuredQuery[]): Learnable[] {
  const sizes = new Map<string, number>()
  for (const { set } of queries) sizes.set(set, (sizes.get(set) ?? 0) + 1)
  const usable = queries.filter(({ right }) => right.includes(true))
  const weights = usable.map(({ set }) => 1 / Math.sqrt(sizes.get(set) ?? 1))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return usable.map((query, nth) => {
    const places = hardest(query)
    const right = places.filter((place) => query.right[place] === true).length
    const wanted = Float64Array.from(places, (place) => (query.right[place] === true ? 1 / right : 0))
    return { query, places, wanted, weight: (weights[nth] ?? 0) / all }
  })
}

/** Candidates of a query that are learned from beside the right ones. */
const learnedFrom = 50

const width = measureNames.length
const sharesOfBest = measureNames.flatMap((name, nth) => (name.endsWith('/best') ? [nth] : []))

/** The right candidates and those that most signals put near the top. */
function hardest({ rows, right }: MeasuredQuery): number[] {
  const near = right.map((_, place) => sharesOfBest.reduce((sum, nth) => sum + (rows[place * width + nth] ?? 0), 0))
  const sorted = right.map((_, place) => place).sort((a, b) => (near[b] ?? 0) - (near[a] ?? 0) || a - b)
  return [...new Set([...sorted.filter((place) => right[place] === true), ...sorted.slice(0, learnedFrom)])]
}
