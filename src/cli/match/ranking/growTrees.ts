import { questionKinds } from '#core/matching/ranking/question.ts'
import { measureNames } from '#core/matching/ranking/rankingIndex.ts'
import type { Trees } from '#core/matching/trees.ts'
import { sequence } from '#core/statistics/sequence.ts'
import { binnedBy, edgesOf } from '../trees/binned.ts'
import { growTree, leafAt, type GrownTree, type Growth } from '../trees/growTree.ts'
import { treesOf } from '../trees/treesOf.ts'
import type { LeaveOut } from './fitWeights.ts'
import { learnableOf, type Learnable } from './learnable.ts'
import type { MeasuredQuery } from './measuredSet.ts'

const count = 240
const growth: Growth = { depth: 4, step: 0.05, held: 8, leastOnSide: 1.5 }
/** Of the queries and of the measures, the shares that one tree sees, so that trees differ. */
const queriesSeen = 0.8
const measuresSeen = 0.5
/** A candidate that hardly any comparison moves teaches nothing. */
const leastPull = 5e-4

const width = measureNames.length + questionKinds.length

/**
 * Trees that put right candidates before the others of their query, grown one upon the other (gradient boosting with the
 * pairwise logistic loss of RankNet, Burges et al. 2005; second order and held back as in XGBoost, Chen and Guestrin 2016).
 * What each tree sees is drawn by a row of numbers that is the same at every run.
 */
export function growTrees(queries: readonly MeasuredQuery[], leaveOut: LeaveOut = () => false): Trees {
  const learnable = learnableOf(queries)
  const rows = rowsOf(learnable)
  const asked = [...measureNames.map((name) => !leaveOut(name)), ...questionKinds.map(() => true)]
  const edges = edgesOf(rows, width).map((own, place) => (asked[place] === true ? own : new Float64Array()))
  const bins = binnedBy(edges, rows)
  const starts = startsOf(learnable)
  const total = starts.at(-1) ?? 0
  const [scores, pulls, curves] = [new Float64Array(total), new Float64Array(total), new Float64Array(total)]
  const draw = sequence(1)
  const grown: GrownTree[] = []
  while (grown.length < count) {
    const seen: number[] = []
    learnable.forEach((one, nth) => {
      const from = starts[nth] ?? 0
      const least = leastPull * pullOf(one, learnable.length, from, { scores, pulls, curves })
      const isSeen = draw() < queriesSeen
      for (let row = from; isSeen && row < (starts[nth + 1] ?? 0); row += 1) {
        if ((one.wanted[row - from] ?? 0) > 0 || Math.abs(pulls[row] ?? 0) > least) seen.push(row)
      }
    })
    const measures = edges.flatMap(({ length }, place) => (length > 0 && draw() < measuresSeen ? [place] : []))
    const tree = growTree({ bins, edges, pulls, curves }, Int32Array.from(seen), Int32Array.from(measures), growth)
    grown.push(tree)
    for (let row = 0; row < total; row += 1) scores[row] = (scores[row] ?? 0) + leafAt(tree, bins, row * width)
  }
  return treesOf(grown, edges, growth.depth)
}

/** Every candidate that is learned from by its measures, and behind them by the kind of its query. */
function rowsOf(learnable: readonly Learnable[]): Float32Array {
  const rows = new Float32Array(learnable.reduce((sum, { places }) => sum + places.length, 0) * width)
  let at = 0
  for (const { query, places } of learnable) {
    for (const place of places) {
      rows.set(query.rows.subarray(place * measureNames.length, (place + 1) * measureNames.length), at)
      rows[at + measureNames.length + questionKinds.indexOf(query.kind)] = 1
      at += width
    }
  }
  return rows
}

/** Where the candidates of each query begin, and behind them where the last ones end. */
function startsOf(learnable: readonly Learnable[]): number[] {
  const starts = [0]
  for (const { places } of learnable) starts.push((starts.at(-1) ?? 0) + places.length)
  return starts
}

interface Slopes {
  readonly scores: Float64Array
  /** First derivative of the loss by the score of each candidate. */
  readonly pulls: Float64Array
  /** Second derivative. */
  readonly curves: Float64Array
}

/** How each pair of a right candidate and another of the query pulls the two; gives what one pair counts for. */
function pullOf(
  { wanted, weight }: Learnable,
  queries: number,
  from: number,
  { scores, pulls, curves }: Slopes,
): number {
  const right: number[] = []
  const others: number[] = []
  wanted.forEach((share, nth) => {
    pulls[from + nth] = 0
    curves[from + nth] = leastCurve
    ;(share > 0 ? right : others).push(from + nth)
  })
  const counts = (weight * queries) / right.length / Math.sqrt(Math.max(1, others.length))
  for (const one of right) {
    for (const other of others) {
      const wrong = 1 / (1 + Math.exp((scores[one] ?? 0) - (scores[other] ?? 0)))
      const pull = wrong * counts
      const curve = pull * (1 - wrong)
      pulls[one] = (pulls[one] ?? 0) - pull
      pulls[other] = (pulls[other] ?? 0) + pull
      curves[one] = (curves[one] ?? 0) + curve
      curves[other] = (curves[other] ?? 0) + curve
    }
  }
  return counts
}

const leastCurve = 1e-6
