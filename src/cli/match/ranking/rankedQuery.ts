import { createScorer, sharesOf, type FittedRanking } from '#core/matching/ranking/score.ts'
import { measureNames } from '#core/matching/ranking/rankingIndex.ts'
import type { MeasuredQuery } from './measuredSet.ts'

/** A query with its candidates in the order of some weights. */
export interface RankedQuery {
  readonly query: MeasuredQuery
  readonly ranked: readonly string[]
  /** The place of the first right document, from 1; infinite where it is not among the candidates. */
  readonly place: number
  /** The share of the first candidate and of the second, 0…1. */
  readonly shares: readonly [number, number]
}

export function rankQuery(query: MeasuredQuery, weights: FittedRanking): RankedQuery {
  const scorer = createScorer(weights, query.kind)
  const width = measureNames.length
  const scores = query.candidates.map((_, nth) => scorer(query.rows.subarray(nth * width, (nth + 1) * width)))
  const order = scores.map((_, nth) => nth).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  const place = order.findIndex((nth) => query.right[nth] === true)
  const shares = order.length === 0 ? [] : sharesOf(scores)
  return {
    query,
    ranked: order.map((nth) => query.candidates[nth] ?? ''),
    place: place === -1 ? Infinity : place + 1,
    shares: [shares[order[0] ?? 0] ?? 0, shares[order[1] ?? 0] ?? 0],
  }
}
