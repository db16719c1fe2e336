/** One rated example: what the signals measure, the place of its class and how much it counts. */
export interface Rated {
  readonly measures: readonly number[]
  readonly rating: number
  readonly weight: number
}

export interface Fitted {
  readonly means: number[]
  readonly spreads: number[]
  readonly weights: number[][]
  readonly intercepts: number[]
}

const steps = 300
const rate = 0.5
const momentum = 0.9
/** Below this a signal that hardly ever speaks would be blown up. */
const leastSpread = 0.1

/** Multinomial logistic regression with a quadratic penalty, by gradient descent from zero: the same on every run. */
export function fitLogistic(examples: readonly Rated[], classes: number, penalty: number): Fitted {
  const signals = examples[0]?.measures.length ?? 0
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const meanAt = (of: (example: Rated) => number) =>
    examples.reduce((sum, example) => sum + example.weight * of(example), 0) / total
  const means = Array.from({ length: signals }, (_, place) => meanAt(({ measures }) => measures[place] ?? 0))
  const spreads = means.map((mean, place) =>
    Math.max(leastSpread, Math.sqrt(meanAt(({ measures }) => ((measures[place] ?? 0) - mean) ** 2))),
  )
  const rows = rowsOf(examples, means, spreads)
  const weighed = examples.map(({ rating, ...of }) => ({ ...of, target: certain(rating, classes) }))
  const weights = Array.from({ length: classes }, () => new Float64Array(signals + 1))
  const speeds = weights.map(() => new Float64Array(signals + 1))
  for (let step = 0; step < steps; step++) {
    const slopes = slopesAt(weights, rows, weighed, total)
    weights.forEach((one, place) => {
      const [slope, speed] = [slopes[place], speeds[place]]
      if (slope === undefined || speed === undefined) return
      for (let column = 0; column <= signals; column++) {
        const pull = column < signals ? penalty * (one[column] ?? 0) : 0
        speed[column] = momentum * (speed[column] ?? 0) - rate * ((slope[column] ?? 0) + pull)
        one[column] = (one[column] ?? 0) + (speed[column] ?? 0)
      }
    })
  }
  return {
    means,
    spreads,
    weights: weights.map((one) => [...one.slice(0, signals)]),
    intercepts: weights.map((one) => one[signals] ?? 0),
  }
}

/** The same where the answer may be open: how likely each class is, together 1. */
export interface Weighed {
  readonly measures: readonly number[]
  readonly target: readonly number[]
  readonly weight: number
}

/** Beside it what else says something of each class, in log-odds, whatever the weights are. */
export interface WithOffset extends Weighed {
  readonly offset: readonly number[]
}

/** What is fitted: a row of weights for each class, its intercept last. */
export type Rows = readonly (readonly number[])[]

/**
 * The same regression, held near to weights that are there already: the most probable weights where each is thought to
 * lie about them with a variance of one by `strength`, so with few examples they hardly move.
 *
 * `from` and the answer hold the intercept last in each row. Nesterov's accelerated descent by the step that the largest
 * curvature allows: it can't overshoot, whatever the examples measure.
 */
export function fitTowards(
  from: Rows,
  examples: readonly WithOffset[],
  {
    means,
    spreads,
    strength,
  }: { readonly means: readonly number[]; readonly spreads: readonly number[]; readonly strength: number },
): number[][] {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const rows = rowsOf(examples, means, spreads)
  const pull = strength / total
  const largest = rows.reduce((sum, row, nth) => sum + ((examples[nth]?.weight ?? 0) / total) * dot(row, row), 0)
  const step = 1 / (largest / 2 + pull)
  let weights = from.map((row) => Float64Array.from(row))
  let before = weights
  for (let nth = 0; nth < towardsSteps; nth++) {
    const ahead = weights.map((row, place) =>
      row.map((value, column) => value + (nth / (nth + 3)) * (value - (before[place]?.[column] ?? 0))),
    )
    const slopes = slopesAt(ahead, rows, examples, total)
    before = weights
    weights = ahead.map((row, place) =>
      row.map((value, column) => {
        const slope = (slopes[place]?.[column] ?? 0) + pull * (value - (from[place]?.[column] ?? 0))
        return value - step * slope
      }),
    )
  }
  return weights.map((row) => [...row])
}

const towardsSteps = 400

/** One class and no other. */
export function certain(rating: number, classes: number): number[] {
  return Array.from({ length: classes }, (_, place) => (place === rating ? 1 : 0))
}

/** Every measure brought to one scale, and a one for the intercept. */
function rowsOf(
  examples: readonly Pick<Weighed, 'measures'>[],
  means: readonly number[],
  spreads: readonly number[],
): number[][] {
  return examples.map(({ measures }) => [
    ...measures.map((value, place) => (value - (means[place] ?? 0)) / (spreads[place] ?? 1)),
    1,
  ])
}

/** How the mean loss rises along each weight. */
function slopesAt(
  weights: readonly Float64Array[],
  rows: readonly (readonly number[])[],
  examples: readonly (Weighed & Partial<WithOffset>)[],
  total: number,
): Float64Array[] {
  const slopes = weights.map(({ length }) => new Float64Array(length))
  rows.forEach((row, nth) => {
    const example = examples[nth]
    if (example === undefined) return
    const shares = softmax(weights.map((one, place) => dot(one, row) + (example.offset?.[place] ?? 0)))
    slopes.forEach((slope, place) => {
      const error = (example.weight / total) * ((shares[place] ?? 0) - (example.target[place] ?? 0))
      row.forEach((value, column) => (slope[column] = (slope[column] ?? 0) + error * value))
    })
  })
  return slopes
}

function softmax(logits: readonly number[]): number[] {
  const top = Math.max(...logits)
  const raised = logits.map((logit) => Math.exp(logit - top))
  const total = raised.reduce((sum, value) => sum + value, 0)
  return raised.map((value) => value / total)
}

function dot(one: ArrayLike<number>, other: readonly number[]): number {
  return other.reduce((sum, value, place) => sum + value * (one[place] ?? 0), 0)
}
