import { writeFileSync } from 'node:fs'
import { modelClasses, shippedModel, type CoverageModel } from '#core/matching/coverageModel.ts'
import { pairSignals } from '#core/matching/pairSignals.ts'
import { chancesFrom, fitLogistic } from '#core/matching/refit/logistic.ts'
import { chanceOfCovered, printHands, sureFromFor, trialsOf } from './calibrateCoverage.ts'
import { coverageExamples, type Example } from './coverageExamples.ts'
import { hands, readCalibration, readHalf, readHand, type Hand } from './goldHalves.ts'
import { readGoldPairs } from './goldPairs.ts'
import { printReliability } from './printReliability.ts'
import { calibrate } from './ranking/calibrate.ts'
import { nearOf } from './sentences/nearOf.ts'
import { rounded } from './rounded.ts'

const penalty = 0.01
const file = new URL('../../core/matching/coverageModel.json', import.meta.url)

/**
 * Learns how the signals of a pair count from all rated pairs but the blind half, and keeps the numbers: the same at every
 * run. How sharp the chances are, below which chance nothing is said and how the chance of "covered" is told are fitted to
 * the pairs of each hand as weights answer them that were learned from the other hands.
 *
 * Prints what these weights answer: how much is right at each threshold, of each hand and of each kind of difference.
 */
export async function trainCoverage(): Promise<void> {
  const near = await nearOf([...readHalf('open'), ...readCalibration(), ...hands.flatMap(readHand), ...readGoldPairs()])
  const { open, others, calibration, hands: handed } = coverageExamples(near)
  const shared = [...open, ...others, ...calibration]
  const learnedOf = (left: Hand | null) => [...handed].flatMap(([hand, examples]) => (hand === left ? [] : examples))
  const withoutHand = new Map(hands.map((hand) => [hand, fitted([...shared, ...learnedOf(hand)], 1)]))
  const plain = (hand: Hand) => withoutHand.get(hand) ?? shippedModel
  const [best] = sharpnesses
    .map((sharp) => ({ sharp, loss: lossOf(handed, plain, sharp) }))
    .toSorted((a, b) => a.loss - b.loss)
  const sharpness = rounded(best?.sharp ?? 1)
  const sharp = (hand: Hand) => ({ ...plain(hand), sharpness })
  const sureFrom = sureFromFor(sharp, near)
  printHands('hand left out', (hand) => ({ ...sharp(hand), sureFrom }), near)

  const trials = trialsOf(sharp, near)
  printReliability(
    'as the weights say',
    trials.map(({ share, right }) => ({ probability: share, right })),
  )
  printReliability('calibrated, each hand by the others', chanceOfCovered(trials))
  const model = { ...fitted([...shared, ...learnedOf(null)], sharpness), sureFrom, covered: calibrate(trials) }
  const { means, spreads, weights, intercepts, ...rest } = model
  const kept = {
    trainedOn: trainedOn(),
    signals: pairSignals.map(({ name }) => name),
    means,
    spreads,
    weights,
    intercepts,
    ...rest,
  }
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
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

function lossOf(
  handed: ReadonlyMap<Hand, readonly Example[]>,
  modelFor: (hand: Hand) => CoverageModel,
  sharpness: number,
): number {
  let loss = 0
  for (const [hand, examples] of handed) {
    const model = modelFor(hand)
    for (const { measures, rating } of examples) {
      loss -= Math.log(chancesFrom(model, measures, sharpness)[rating] ?? 1e-9)
    }
  }
  return loss
}
