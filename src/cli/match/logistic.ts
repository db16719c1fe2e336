/** One rated example: what the signals measure, the place of its class and how much it counts. */
export interface Example {
  readonly measures: readonly number[]
  readonly rating: number
  readonly weight: number
  /** Examples of one group are held out together. */
  readonly group: string
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
export function fitLogistic(examples: readonly Example[], classes: number, penalty: number): Fitted {
  const signals = examples[0]?.measures.length ?? 0
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const meanAt = (of: (example: Example) => number) =>
    examples.reduce((sum, example) => sum + example.weight * of(example), 0) / total
  const means = Array.from({ length: signals }, (_, place) => meanAt(({ measures }) => measures[place] ?? 0))
  const spreads = means.map((mean, place) =>
    Math.max(leastSpread, Math.sqrt(meanAt(({ measures }) => ((measures[place] ?? 0) - mean) ** 2))),
  )
  const rows = examples.map(({ measures }) => [
    ...measures.map((value, place) => (value - (means[place] ?? 0)) / (spreads[place] ?? 1)),
    1,
  ])
  const weights = Array.from({ length: classes }, () => new Float64Array(signals + 1))
  const speeds = weights.map(() => new Float64Array(signals + 1))
  for (let step = 0; step < steps; step++) {
    const slopes = weights.map(() => new Float64Array(signals + 1))
    rows.forEach((row, nth) => {
      const example = examples[nth]
      if (example === undefined) return
      const shares = softmax(weights.map((one) => dot(one, row)))
      slopes.forEach((slope, place) => {
        const error = (example.weight / total) * ((shares[place] ?? 0) - (example.rating === place ? 1 : 0))
        row.forEach((value, column) => (slope[column] = (slope[column] ?? 0) + error * value))
      })
    })
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

export function chancesFrom(fitted: Fitted, measures: readonly number[], sharpness: number): number[] {
  const scaled = measures.map((value, place) => (value - (fitted.means[place] ?? 0)) / (fitted.spreads[place] ?? 1))
  return softmax(
    fitted.weights.map((weights, place) => ((fitted.intercepts[place] ?? 0) + dot(weights, scaled)) * sharpness),
  )
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
