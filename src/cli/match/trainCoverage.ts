import { writeFileSync } from 'node:fs'
import {
  modelClasses,
  shippedModel,
  verdictOf,
  type CoverageModel,
  type CoverageWeights,
} from '#core/matching/coverageModel.ts'
import { noSentences, type SentencesNear } from '#core/matching/meaning/sentences.ts'
import { pairSignals } from '#core/matching/pairSignals.ts'
import { fitLogistic } from '#core/matching/refit/logistic.ts'
import { chanceOfCovered, printHands, printOneOfTwo, sureFromFor, trialsOf } from './calibrateCoverage.ts'
import { coverageExamples, type Example } from './coverageExamples.ts'
import { hands, readCalibration, readHalf, readHand, type Hand } from './goldHalves.ts'
import { readGoldPairs, type RatedPair } from './goldPairs.ts'
import { growCoverageTrees } from './growCoverageTrees.ts'
import { printReliability } from './printReliability.ts'
import { calibrate } from './ranking/calibrate.ts'
import { nearOf } from './sentences/nearOf.ts'
import { rounded } from './rounded.ts'

const penalty = 0.001
const file = new URL('../../core/matching/coverageModel.json', import.meta.url)

/**
 * Learns how the signals of a pair count from all rated pairs but the blind half, and keeps the numbers: the same at every
 * run, one set of them for pairs that an encoder of sentences has read. How sharp the chances are, below which chance
 * nothing is said and how the chance of "covered" is told are fitted to the pairs of each hand as weights answer them that
 * were learned from the other hands.
 *
 * Prints what these weights answer: how much is right at each threshold, of each hand and of each kind of difference.
 */
export async function trainCoverage(): Promise<void> {
  const near = await nearOf([...readHalf('open'), ...readCalibration(), ...hands.flatMap(readHand), ...readGoldPairs()])
  const isRead = ({ text, local }: RatedPair) => local.some((one) => near(text, one) !== null)
  const read = learnedBy(near, isRead)
  const byWords = learnedBy(noSentences, () => true)
  const modelFor = (hand: Hand) => ({ ...read.without(hand), byWords: byWords.without(hand) })
  printHands('hand left out', modelFor, near)
  printOneOfTwo(modelFor, near)
  const trials = trialsOf(modelFor, near)
  printReliability('calibrated, each hand by the others', chanceOfCovered(trials))
  const model = { trainedOn: trainedOn(), ...names, ...read.weights, byWords: byWords.weights }
  writeFileSync(file, rowByRow(model))
}

/** A list of numbers or names a line: a number a line would be ten thousand. */
function rowByRow(model: object): string {
  const written = JSON.stringify(model, null, 2)
  return `${written.replaceAll(/\[[^[\]{}]*\]/g, (list) => list.replaceAll(/\s+/g, ' '))}\n`
}

const names = { signals: pairSignals.map(({ name }) => name) }

interface LearnedWeights {
  readonly weights: CoverageWeights
  /** What was learned from the other hands. */
  readonly without: (hand: Hand) => CoverageWeights
}

/** Learns from the pairs that an encoder has read, or from all by their words. */
function learnedBy(near: SentencesNear, isMeant: (pair: RatedPair) => boolean): LearnedWeights {
  const { open, others, calibration, hands: handed } = coverageExamples(near)
  const meant = (examples: readonly Example[]) =>
    near === noSentences ? examples : examples.filter(({ isRead }) => isRead)
  const shared = meant([...open, ...others, ...calibration])
  const learnedOf = (left: Hand | null) =>
    [...handed].flatMap(([hand, examples]) => (hand === left ? [] : meant(examples)))
  const withoutHand = new Map(hands.map((hand) => [hand, fitted([...shared, ...learnedOf(hand)], 1)]))
  const plain = (hand: Hand) => withoutHand.get(hand) ?? shippedModel
  const tried = new Map([...handed].map(([hand, examples]) => [hand, meant(examples)]))
  const [best] = sharpnesses
    .map((sharp) => ({ sharp, loss: lossOf(tried, plain, sharp) }))
    .toSorted((a, b) => a.loss - b.loss)
  const sharpness = rounded(best?.sharp ?? 1)
  const sharp = (hand: Hand) => alone({ ...plain(hand), sharpness })
  const sureFrom = sureFromFor(sharp, near, isMeant)
  const trials = trialsOf(sharp, near).filter(({ pair }) => isMeant(pair))
  const covered = calibrate(trials)
  return {
    weights: { ...fitted([...shared, ...learnedOf(null)], sharpness), sureFrom, covered },
    without: (hand) => ({ ...plain(hand), sharpness, sureFrom, covered }),
  }
}

/** A model of one kind of weights, to try them on pairs of their kind. */
function alone(weights: CoverageWeights): CoverageModel {
  return { ...weights, byWords: weights }
}

function trainedOn(): string {
  const count = ({ length }: readonly unknown[]) => length.toLocaleString('en')
  const [handed, open, calibration] = [hands.flatMap(readHand), readHalf('open'), readCalibration()]
  const sets = [
    `hands (${count(handed)} pairs of ${count(hands)})`,
    `open (${count(open)})`,
    `calibration (${count(calibration)})`,
  ]
  return `resources/gold: ${sets.join(', ')} and pairs.json (${count(readGoldPairs())}), rated by machine`
}

const sharpnesses = Array.from({ length: 16 }, (_, step) => 0.4 + step * 0.05)

function fitted(examples: readonly Example[], sharpness: number): CoverageWeights {
  const numbers = (values: readonly number[]) => values.map((value) => Math.round(value * 10000) / 10000)
  const { means, spreads, weights, intercepts } = fitLogistic(examples, modelClasses.length, penalty)
  const { sureFrom, covered } = shippedModel
  return {
    means: numbers(means),
    spreads: numbers(spreads),
    weights: weights.map(numbers),
    intercepts: numbers(intercepts),
    trees: growCoverageTrees(examples),
    sharpness,
    sureFrom,
    covered,
  }
}

function lossOf(
  handed: ReadonlyMap<Hand, readonly Example[]>,
  modelFor: (hand: Hand) => CoverageWeights,
  sharpness: number,
): number {
  let loss = 0
  for (const [hand, examples] of handed) {
    const model = { ...modelFor(hand), sharpness }
    for (const { measures, rating } of examples) {
      const answer = modelClasses[rating] ?? 'cantSay'
      loss -= Math.log(Math.max(1e-9, verdictOf(measures, model).chances[answer]))
    }
  }
  return loss
}
