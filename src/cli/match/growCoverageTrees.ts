import { modelClasses } from '#core/matching/coverageModel.ts'
import type { Rated } from '#core/matching/refit/logistic.ts'
import type { Trees } from '#core/matching/trees.ts'
import { binnedBy, edgesOf } from './trees/binned.ts'
import { drawing } from './trees/drawing.ts'
import { growTree, leafAt, type GrownTree, type Growth } from './trees/growTree.ts'
import { treesOf } from './trees/treesOf.ts'

const rounds = 25
const growth: Growth = { depth: 4, step: 0.3, held: 5, leastOnSide: 10 }
/** Of the examples and of the signals, the shares that one round and one tree see, so that trees differ. */
const examplesSeen = 0.8
const signalsSeen = 0.5
/** Of the second derivative a class has at least so much, where an example is sure of it. */
const leastCurve = 1e-6

/**
 * For each answer, in the order of `modelClasses`, trees that say how far they move its log-odds: each round one tree an
 * answer, grown upon what the rounds before leave over (gradient boosting with the multinomial loss, Friedman 2001; second
 * order and held back as in XGBoost, Chen and Guestrin 2016). They know nothing of the weights that they are added to.
 */
export function growCoverageTrees(examples: readonly Rated[]): Trees[] {
  const width = examples[0]?.measures.length ?? 0
  const count = examples.length
  const rows = Float32Array.from(examples.flatMap(({ measures }) => measures))
  const edges = edgesOf(rows, width)
  const bins = binnedBy(edges, rows)
  const usual = examples.reduce((sum, { weight }) => sum + weight, 0) / count
  const scores = modelClasses.map(() => new Float64Array(count))
  const grounds = modelClasses.map(() => ({
    bins,
    edges,
    pulls: new Float64Array(count),
    curves: new Float64Array(count),
  }))
  const draw = drawing()
  const grown: GrownTree[][] = modelClasses.map(() => [])
  for (let round = 0; round < rounds; round += 1) {
    pull(examples, usual, scores, grounds)
    const seen = Int32Array.from(examples.keys()).filter(() => draw() < examplesSeen)
    grounds.forEach((ground, answer) => {
      const asked = edges.flatMap(({ length }, place) => (length > 0 && draw() < signalsSeen ? [place] : []))
      const tree = growTree(ground, seen, Int32Array.from(asked), growth)
      grown[answer]?.push(tree)
      const own = scores[answer]
      for (let row = 0; own !== undefined && row < count; row += 1) {
        own[row] = (own[row] ?? 0) + leafAt(tree, bins, row * width)
      }
    })
  }
  return grown.map((trees) => treesOf(trees, edges, growth.depth))
}

/** How the loss changes with the score of each answer, example by example. */
function pull(
  examples: readonly Rated[],
  usual: number,
  scores: readonly Float64Array[],
  grounds: readonly { readonly pulls: Float64Array; readonly curves: Float64Array }[],
): void {
  examples.forEach(({ rating, weight }, row) => {
    const raised = scores.map((own) => Math.exp(own[row] ?? 0))
    const total = raised.reduce((sum, value) => sum + value, 0)
    const counts = weight / usual
    grounds.forEach(({ pulls, curves }, answer) => {
      const chance = (raised[answer] ?? 0) / total
      pulls[row] = counts * (chance - (answer === rating ? 1 : 0))
      curves[row] = Math.max(leastCurve, counts * 2 * chance * (1 - chance))
    })
  })
}
