import type { QuestionKind } from './question.ts'
import type { LearnedWeights } from './weights.ts'

/** A linear score by the weights of a kind of question; only differences between candidates count. */
export function createScorer(
  weights: Pick<LearnedWeights, 'shared' | 'kinds' | 'mean' | 'deviation'>,
  kind: QuestionKind,
): (measures: ArrayLike<number>) => number {
  const factors = weights.shared.map(
    (shared, nth) => (shared + (weights.kinds[kind][nth] ?? 0)) / (weights.deviation[nth] ?? 1),
  )
  return (measures) =>
    factors.reduce((sum, factor, nth) => sum + factor * ((measures[nth] ?? 0) - (weights.mean[nth] ?? 0)), 0)
}

/** Each candidate's share, 0…1: together 1. */
export function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((all, power) => all + power, 0)
  return powers.map((power) => power / sum)
}

/** How probable it is that the first module is right, from its share: fitted on what was kept out of the training. */
export function probabilityOf(
  share: number,
  { slope, offset }: { readonly slope: number; readonly offset: number },
): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, share))
  return 1 / (1 + Math.exp(-(slope * Math.log(bounded / (1 - bounded)) + offset)))
}
