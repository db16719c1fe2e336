import { writeFileSync } from 'node:fs'
import { modelClasses, shippedModel, type CoverageModel } from '#core/matching/coverageModel.ts'
import { pairSignals } from '#core/matching/pairSignals.ts'
import { chancesFrom, fitLogistic } from '#core/matching/refit/logistic.ts'
import { chanceOfCovered, sureFromFor, trialsOf } from './calibrateCoverage.ts'
import { coverageExamples, type Example } from './coverageExamples.ts'
import { printReliability } from './printReliability.ts'
import { calibrate } from './ranking/calibrate.ts'
import { rounded } from './rounded.ts'

const penalty = 0.02
const folds = 5
const file = new URL('../../core/matching/coverageModel.json', import.meta.url)

/**
 * Learns how the signals of a pair count, from the open half and the first pairs alone, and fits how the chance of "covered" is
 * told and below which chance nothing is said to the calibration pairs. Keeps the numbers: the same at every run.
 *
 * Prints what the same method answers to pairs held out, by cross-validation: an adversarial pair is held out with the
 * pair that it was made from; and how much of the calibration pairs is right at each threshold.
 */
export function trainCoverage(): void {
  const { open, others } = coverageExamples()
  const learned = [...open, ...others]
  const withoutFold = Array.from({ length: folds }, (_, fold) => fitted(learned.filter(isNotIn(fold)), 1))
  const modelFor = (group: string) => withoutFold[foldOf(group)] ?? shippedModel
  const [sharpness = 1] = sharpnesses.toSorted((a, b) => lossOf(open, modelFor, a) - lossOf(open, modelFor, b))
  printHeldOut(
    open.map((example) => ({ example, chances: chancesFrom(modelFor(example.group), example.measures, sharpness) })),
  )

  const weighed = fitted(learned, rounded(sharpness))
  const trials = trialsOf(weighed)
  printReliability(
    'as the weights say',
    trials.map(({ share, right }) => ({ probability: share, right })),
  )
  printReliability('calibrated, cross-validated', chanceOfCovered(trials))
  const model = { ...weighed, sureFrom: sureFromFor(weighed), covered: calibrate(trials) }
  const { means, spreads, weights, intercepts, ...rest } = model
  const kept = {
    trainedOn: 'resources/gold/open (225 pairs) and resources/gold/pairs.json (180), rated by machine',
    signals: pairSignals.map(({ name }) => name),
    means,
    spreads,
    weights,
    intercepts,
    ...rest,
  }
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
}

const sharpnesses = Array.from({ length: 16 }, (_, step) => 0.5 + step * 0.1)

function fitted(examples: readonly Example[], sharpness: number): CoverageModel {
  const numbers = (values: readonly number[]) => values.map((value) => Math.round(value * 10000) / 10000)
  const { means, spreads, weights, intercepts } = fitLogistic(examples, modelClasses.length, penalty)
  const { sureFrom, covered } = shippedModel
  return {
    means: numbers(means),
    spreads: numbers(spreads),
    weights: weights.map(numbers),
    intercepts: numbers(intercepts),
    sharpness,
    sureFrom,
    covered,
  }
}

function lossOf(examples: readonly Example[], modelFor: (group: string) => CoverageModel, sharpness: number): number {
  return -examples.reduce((sum, { measures, rating, group }) => {
    return sum + Math.log(chancesFrom(modelFor(group), measures, sharpness)[rating] ?? 1e-9)
  }, 0)
}

interface Answered {
  readonly example: Example
  readonly chances: readonly number[]
}

/** What is left to say, and how much of it is right, where nothing is said below a chance. */
function riskAt(threshold: number, answers: readonly Answered[]) {
  const cantSay = modelClasses.indexOf('cantSay')
  const said = answers.map(({ example, chances }) => {
    const best = chances.indexOf(Math.max(...chances))
    return { rating: example.rating, answer: (chances[best] ?? 0) < threshold ? cantSay : best }
  })
  const decidable = said.filter(({ rating }) => rating !== cantSay)
  const given = said.filter(({ answer }) => answer !== cantSay)
  return {
    decided: rounded(decidable.filter(({ answer }) => answer !== cantSay).length / decidable.length),
    right: rounded(given.filter(({ rating, answer }) => rating === answer).length / given.length),
  }
}

function printHeldOut(answers: readonly Answered[]): void {
  const right = answers.filter(({ example, chances }) => chances.indexOf(Math.max(...chances)) === example.rating)
  console.log(`cross-validated: ${String(rounded(right.length / answers.length))} right of ${String(answers.length)}`)
  const thresholds = Array.from({ length: 10 }, (_, step) => 0.35 + step * 0.05)
  console.table(thresholds.map((threshold) => ({ threshold: rounded(threshold), ...riskAt(threshold, answers) })))
  printReliability(
    'cross-validated',
    answers.map(({ example, chances }) => ({ probability: chances[0] ?? 0, right: example.rating === 0 })),
  )
}

function isNotIn(fold: number): (example: Example) => boolean {
  return ({ group }) => foldOf(group) !== fold
}

function foldOf(group: string): number {
  let sum = 7
  for (const letter of group) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  return sum % folds
}
