import { z } from 'zod'
import type { Coverage } from './comparison.ts'
import shipped from './coverageModel.json' with { type: 'json' }
import { workedOutOnce } from './meaning/workedOutOnce.ts'
import { pairSignals } from './pairSignals.ts'
import type { Pair } from './signals/pair/pairSignal.ts'
import { sumOfTrees, Trees } from './trees.ts'

const numbers = z.array(z.number())

/**
 * How the signals count: for each answer a row of weights, over measures that are brought to one scale first, and trees, which
 * see what holds only together with something else.
 */
const CoverageWeights = z.object({
  means: numbers,
  spreads: numbers,
  weights: z.array(numbers),
  intercepts: numbers,
  trees: z.array(Trees),
  /** What the log-odds are multiplied by, so that the chances hold. */
  sharpness: z.number(),
  /** Below this chance of the likeliest answer nothing is said. */
  sureFrom: z.number(),
  /** Brings the chance of "covered" to what held of pairs that no weight was learned from: Platt's scaling of its log-odds. */
  covered: z.object({ slope: z.number(), offset: z.number() }),
})
export type CoverageWeights = z.infer<typeof CoverageWeights>

/** For pairs that an encoder of sentences has read, and `byWords` for those that it has not. */
export const CoverageModel = CoverageWeights.extend({ byWords: CoverageWeights })
export type CoverageModel = z.infer<typeof CoverageModel>

/** What weighs this pair: signals of words count otherwise where sentences speak beside them. */
export function weightsFor({ sentences }: Pair, model: CoverageModel): CoverageWeights {
  return sentences === null ? model.byWords : model
}

/**
 * The weights that come with the program, learned from pairs rated by `resources/gold/GUIDE.md`
 * (`npm run match -- train-coverage`).
 */
export const shippedModel: CoverageModel = shipped

/** How likely each answer is, together 1. */
export type Chances = Readonly<Record<Coverage, number>>

export interface Verdict {
  readonly chances: Chances
  /** The likeliest answer. */
  readonly answer: Coverage
  /** How far the trees move the log-odds towards "covered", against an answer on average; 0 where they are not asked. */
  readonly together: number
}

const classes = ['covered', 'partly', 'not', 'cantSay'] as const satisfies readonly Coverage[]

/** The order in which the weights stand. */
export const modelClasses: readonly Coverage[] = classes

/** The chance that an outcome is covered, as it held of pairs that were kept out: 0…1. */
export function calibratedChance(chance: number, { slope, offset }: CoverageWeights['covered']): number {
  if (chance <= 0 || chance >= 1) return chance
  return 1 / (1 + Math.exp(-(slope * Math.log(chance / (1 - chance)) + offset)))
}

/** What each signal measures of a pair, in the order of `pairSignals`. */
export function measuresOf(pair: Pair): number[] {
  // A copy holds fractions from the start, where an array that grows would be made anew several times.
  const measures = unmeasured.slice()
  for (let place = 0; place < pairSignals.length; place += 1) measures[place] = pairSignals[place]?.measure(pair) ?? 0
  return measures
}

const unmeasured: readonly number[] = pairSignals.map(() => 0.5)

/**
 * Multinomial logistic regression over the signals, and gradient-boosted trees over the same added to its log-odds. Where the
 * weights alone are sure of "not", as of most pairs of a real comparison, the trees are not asked.
 */
export function verdictOf(measures: readonly number[], model: CoverageWeights): Verdict {
  const scaled = scaledBy(measures, model)
  for (let row = 0; row < classes.length; row += 1) {
    const weights = model.weights[row] ?? []
    let sum = 0
    for (let place = 0; place < weights.length; place += 1) sum += (weights[place] ?? 0) * (scaled[place] ?? 0)
    logits[row] = at(model.intercepts, row) + sum
  }
  const byWeights = verdictFrom(1, 0)
  if (byWeights.chances.not >= surelyNot) return byWeights
  let [first, all] = [0, 0]
  for (let row = 0; row < classes.length; row += 1) {
    const said = treesSay(row, measures, model)
    logits[row] = at(logits, row) + said
    if (row === 0) first = said
    all += said
  }
  return verdictFrom(model.sharpness, first - all / classes.length)
}

const surelyNot = 0.9

function treesSay(row: number, measures: readonly number[], { trees }: CoverageWeights): number {
  const own = trees[row]
  return own === undefined ? 0 : sumOfTrees(own, measures)
}

/** What the trees add to the log-odds of each answer, in the order of `modelClasses`. */
export function treesOver(measures: readonly number[], model: CoverageWeights): number[] {
  return classes.map((_, row) => treesSay(row, measures, model))
}

function verdictFrom(sharpness: number, together: number): Verdict {
  let top = -Infinity
  for (let row = 0; row < classes.length; row += 1) top = Math.max(top, at(logits, row))
  let total = 0
  for (let row = 0; row < classes.length; row += 1) {
    raised[row] = Math.exp((at(logits, row) - top) * sharpness)
    total += at(raised, row)
  }
  const [covered, partly] = [at(raised, 0) / total, at(raised, 1) / total]
  const [not, cantSay] = [at(raised, 2) / total, at(raised, 3) / total]
  const most = Math.max(covered, partly, not, cantSay)
  const answer = most === covered ? 'covered' : most === partly ? 'partly' : most === not ? 'not' : 'cantSay'
  return { chances: { covered, partly, not, cantSay }, answer, together }
}

const logits = new Float64Array(classes.length)
const raised = new Float64Array(classes.length)

/**
 * Each signal's part by its weight, in the order of `pairSignals`: how far it moves the log-odds towards "covered", against a
 * usual pair; below 0 it speaks against. Apart from the verdict: of thousands of pairs only those that are shown are told so.
 */
export function partsOf(measures: readonly number[], model: CoverageWeights): readonly number[] {
  const scaled = scaledBy(measures, model)
  return advantagesIn(model).map((advantage, place) => at(scaled, place) * advantage)
}

/** How much more each signal counts for "covered" than for an answer on average. */
const advantagesIn = workedOutOnce(({ weights }: CoverageWeights): readonly number[] =>
  pairSignals.map((_, place) => at(weights[0] ?? [], place) - meanOf(weights, place)),
)

/** Brought to one scale, until the next are: a list of modules asks for thousands. */
function scaledBy(measures: readonly number[], { means, spreads }: CoverageWeights): Float64Array {
  if (scaled.length !== measures.length) scaled = new Float64Array(measures.length)
  for (let place = 0; place < measures.length; place += 1) {
    scaled[place] = ((measures[place] ?? 0) - (means[place] ?? 0)) / (spreads[place] ?? 0)
  }
  return scaled
}

let scaled = new Float64Array()

function meanOf(weights: readonly (readonly number[])[], place: number): number {
  return weights.reduce((sum, row) => sum + at(row, place), 0) / weights.length
}

function at(values: readonly number[] | Float64Array, place: number): number {
  return values[place] ?? 0
}
