import { probabilityOf } from '#core/matching/ranking/score.ts'
import type { LearnedWeights } from '#core/matching/ranking/weights.ts'
import { fitRanking, type Fit } from './fitRanking.ts'
import type { LeaveOut } from './fitWeights.ts'
import { foldsOf } from './folds.ts'
import type { MeasuredQuery } from './measuredSet.ts'
import { rankQuery, type RankedQuery } from './rankedQuery.ts'
import { calibrationOf, trialOf } from './train.ts'

export interface Evaluated extends RankedQuery {
  /** How probable the first place is right, fitted without this query. */
  readonly probability: number
}

/** Ranks by the weights as they are: for sets that nothing was learned from. */
export function byShippedWeights(queries: readonly MeasuredQuery[], weights: LearnedWeights): Evaluated[] {
  return queries.map((query) => {
    const ranked = rankQuery(query, weights)
    return { ...ranked, probability: probabilityOf(ranked.shares[0], weights.calibration[query.kind]) }
  })
}

interface Learning {
  readonly fit?: Fit
  readonly leaveOut?: LeaveOut
  /** The same queries in the same order, where they are ranked as measured in another way than was learned from. */
  readonly asked?: readonly MeasuredQuery[]
}

/** Ranks each query by what was learned without it, its documents and its institution; likewise calibrated. */
export function crossValidated(
  queries: readonly MeasuredQuery[],
  { fit = fitRanking, leaveOut, asked = queries }: Learning = {},
): Evaluated[] {
  const askedOf = new Map(queries.map((query, nth) => [query, asked[nth] ?? query]))
  const parts = foldsOf(queries).map(({ test, train }) => {
    const weights = fit(train, leaveOut)
    return test.map((query) => rankQuery(askedOf.get(query) ?? query, weights))
  })
  return parts.flatMap((part, nth) => {
    const others = parts.flatMap((other, at) => (at === nth ? [] : other)).map(trialOf)
    const calibration = calibrationOf(others)
    return part.map((ranked) => ({
      ...ranked,
      probability: probabilityOf(ranked.shares[0], calibration[ranked.query.kind]),
    }))
  })
}
