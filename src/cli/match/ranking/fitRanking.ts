import type { FittedRanking } from '#core/matching/ranking/score.ts'
import { fitWeights, type LeaveOut } from './fitWeights.ts'
import { growTrees } from './growTrees.ts'
import type { MeasuredQuery } from './measuredSet.ts'

/** Learns how to rank from queries whose right documents are known; without the measures that are left out. */
export type Fit = (queries: readonly MeasuredQuery[], leaveOut?: LeaveOut) => FittedRanking

/** Weights and trees, each by itself: their sum is surer than either. */
export const fitRanking: Fit = (queries, leaveOut) => ({
  ...fitWeights(queries, leaveOut),
  trees: growTrees(queries, leaveOut),
})

/** Weights alone take a tenth of the time, for what is learned anew a hundred times. */
export const fitWithoutTrees: Fit = (queries, leaveOut) => ({
  ...fitWeights(queries, leaveOut),
  trees: { depth: 1, asks: [], over: [], leaves: [] },
})
