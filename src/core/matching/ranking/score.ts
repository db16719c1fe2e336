import { questionKinds, type QuestionKind } from './question.ts'
import { sumOfTrees } from '../trees.ts'
import type { LearnedWeights } from './weights.ts'

export type FittedRanking = Pick<LearnedWeights, 'shared' | 'kinds' | 'mean' | 'deviation' | 'trees'>

/**
 * A score by the weights of a kind of question and by trees, which see what holds only together with something else; only
 * differences between candidates count. To the trees a question's kind stands behind the measures: 1 at its place.
 */
export function createScorer(
  { shared, kinds, mean, deviation, trees }: FittedRanking,
  kind: QuestionKind,
): (measures: ArrayLike<number>) => number {
  const factors = shared.map((weight, nth) => (weight + (kinds[kind][nth] ?? 0)) / (deviation[nth] ?? 1))
  const row = new Float64Array(factors.length + questionKinds.length)
  row[factors.length + questionKinds.indexOf(kind)] = 1
  return (measures) => {
    const linear = factors.reduce((sum, factor, nth) => sum + factor * ((measures[nth] ?? 0) - (mean[nth] ?? 0)), 0)
    for (let place = 0; place < factors.length; place += 1) row[place] = measures[place] ?? 0
    return linear + sumOfTrees(trees, row)
  }
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
