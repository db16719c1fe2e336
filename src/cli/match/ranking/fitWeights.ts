import { measureNames } from '#core/matching/ranking/rankingIndex.ts'
import { questionKinds } from '#core/matching/ranking/question.ts'
import type { LearnedWeights } from '#core/matching/ranking/weights.ts'
import { learnableOf } from './learnable.ts'
import type { MeasuredQuery } from './measuredSet.ts'

export type FittedWeights = Pick<LearnedWeights, 'mean' | 'deviation' | 'shared' | 'kinds'>

/** Measures that are left out of a fit, for ablation. */
export type LeaveOut = (measure: string) => boolean

const rounds = 90
const stepSize = 0.12
/** Holds weights near 0; what one kind adds to the shared weights is held more. */
const penalty = 3e-4
const kindPenalty = 3e-3

const width = measureNames.length

/**
 * A linear model with shared weights and an addition for each kind of question, by the log-likelihood of the right
 * candidates among all of a query (listwise softmax), with Adam from zero: no chance in it.
 */
export function fitWeights(queries: readonly MeasuredQuery[], leaveOut: LeaveOut = () => false): FittedWeights {
  const { mean, deviation } = spreadOf(queries)
  const lists = listsOf(queries, mean, deviation, leaveOut)
  const size = width * (1 + questionKinds.length)
  const weights = new Float64Array(size)
  const gradient = new Float64Array(size)
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  for (let round = 1; round <= rounds; round += 1) {
    gradient.fill(0)
    for (const list of lists) addGradient(list, weights, gradient)
    const step = stepSize * (1 - (0.9 * round) / rounds)
    for (let nth = 0; nth < size; nth += 1) {
      const slope = (gradient[nth] ?? 0) + (nth < width ? penalty : kindPenalty) * (weights[nth] ?? 0)
      first[nth] = 0.9 * (first[nth] ?? 0) + 0.1 * slope
      second[nth] = 0.99 * (second[nth] ?? 0) + 0.01 * slope * slope
      const direction = (first[nth] ?? 0) / (1 - 0.9 ** round)
      const scale = Math.sqrt((second[nth] ?? 0) / (1 - 0.99 ** round)) + 1e-6
      weights[nth] = (weights[nth] ?? 0) - (step * direction) / scale
    }
  }
  const part = (nth: number) => [...weights.slice(nth * width, (nth + 1) * width)].map(rounded)
  const kinds = Object.fromEntries(questionKinds.map((kind, nth) => [kind, part(nth + 1)]))
  return { mean, deviation, shared: part(0), kinds: kinds as LearnedWeights['kinds'] }
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5
}

interface List {
  readonly rows: Float32Array
  readonly wanted: Float64Array
  readonly kind: number
  readonly weight: number
}

function listsOf(
  queries: readonly MeasuredQuery[],
  mean: readonly number[],
  deviation: readonly number[],
  leaveOut: LeaveOut,
): List[] {
  const left = measureNames.map(leaveOut)
  return learnableOf(queries).map(({ query, places, wanted, weight }) => {
    const rows = new Float32Array(places.length * width)
    places.forEach((place, row) => {
      for (let measure = 0; measure < width; measure += 1) {
        if (left[measure] === true) continue
        const value = query.rows[place * width + measure] ?? 0
        rows[row * width + measure] = (value - (mean[measure] ?? 0)) / (deviation[measure] ?? 1)
      }
    })
    return { rows, wanted, kind: questionKinds.indexOf(query.kind), weight }
  })
}

function addGradient({ rows, wanted, kind, weight }: List, weights: Float64Array, gradient: Float64Array): void {
  const own = width * (kind + 1)
  const factors = new Float64Array(width)
  for (let nth = 0; nth < width; nth += 1) factors[nth] = (weights[nth] ?? 0) + (weights[own + nth] ?? 0)
  const scores = wanted.map((_, row) => {
    let sum = 0
    for (let nth = 0; nth < width; nth += 1) sum += (factors[nth] ?? 0) * (rows[row * width + nth] ?? 0)
    return sum
  })
  const most = scores.reduce((max, score) => Math.max(max, score), -Infinity)
  const powers = scores.map((score) => Math.exp(score - most))
  const all = powers.reduce((sum, power) => sum + power, 0)
  powers.forEach((power, row) => {
    const pull = weight * (power / all - (wanted[row] ?? 0))
    if (Math.abs(pull) < 1e-8) return
    for (let nth = 0; nth < width; nth += 1) {
      const slope = pull * (rows[row * width + nth] ?? 0)
      gradient[nth] = (gradient[nth] ?? 0) + slope
      gradient[own + nth] = (gradient[own + nth] ?? 0) + slope
    }
  })
}

function spreadOf(queries: readonly MeasuredQuery[]): { mean: number[]; deviation: number[] } {
  const sum = new Float64Array(width)
  const squares = new Float64Array(width)
  let count = 0
  for (const { rows } of queries) {
    for (let start = 0; start < rows.length; start += width) {
      count += 1
      for (let nth = 0; nth < width; nth += 1) {
        const value = rows[start + nth] ?? 0
        sum[nth] = (sum[nth] ?? 0) + value
        squares[nth] = (squares[nth] ?? 0) + value * value
      }
    }
  }
  const mean = [...sum].map((value) => rounded(value / Math.max(1, count)))
  const deviation = mean.map((value, nth) =>
    rounded(Math.sqrt(Math.max(1e-6, (squares[nth] ?? 0) / Math.max(1, count) - value * value))),
  )
  return { mean, deviation }
}
