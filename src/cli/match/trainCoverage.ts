import { writeFileSync } from 'node:fs'
import { modelClasses, shippedModel, type CoverageModel } from '#core/matching/coverageModel.ts'
import { pairSignals } from '#core/matching/pairSignals.ts'
import { chancesFrom, fitLogistic } from '#core/matching/refit/logistic.ts'
import { chanceOfCovered, printHands, sureFromFor, trialsOf } from './calibrateCoverage.ts'
import { coverageExamples, type Example } from './coverageExamples.ts'
import type { Hand } from './goldHalves.ts'
import { printReliability } from './printReliability.ts'
import { calibrate } from './ranking/calibrate.ts'
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
export function trainCoverage(): void {
  const { open, others, calibration, hands } = coverageExamples()
  const shared = [...open, ...others, ...calibration]
  const learnedOf = (left: Hand | null) => [...hands].flatMap(([hand, examples]) => (hand === left ? [] : examples))
  const withoutHand = new Map([...hands.keys()].map((hand) => [hand, fitted([...shared, ...learnedOf(hand)], 1)]))
  const plain = (hand: Hand) => withoutHand.get(hand) ?? shippedModel
  const [best = 1] = sharpnesses.toSorted((a, b) => lossOf(hands, plain, a) - lossOf(hands, plain, b))
  const sharpness = rounded(best)
  const sharp = (hand: Hand) => ({ ...plain(hand), sharpness })
  const sureFrom = sureFromFor(sharp)
  printHands((hand) => ({ ...sharp(hand), sureFrom }))

  const trials = trialsOf(sharp)
  printReliability(
    'as the weights say',
    trials.map(({ share, right }) => ({ probability: share, right })),
  )
  printReliability('calibrated, each hand by the others', chanceOfCovered(trials))
  const model = { ...fitted([...shared, ...learnedOf(null)], sharpness), sureFrom, covered: calibrate(trials) }
  const { means, spreads, weights, intercepts, ...rest } = model
  const kept = {
    trainedOn:
      'resources/gold: hands (1,350 pairs), open (225), calibration (1,121) and pairs.json (180), rated by machine',
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

function lossOf(
  hands: ReadonlyMap<Hand, readonly Example[]>,
  modelFor: (hand: Hand) => CoverageModel,
  sharpness: number,
): number {
  let loss = 0
  for (const [hand, examples] of hands) {
    const model = modelFor(hand)
    for (const { measures, rating } of examples) {
      loss -= Math.log(chancesFrom(model, measures, sharpness)[rating] ?? 1e-9)
    }
  }
  return loss
}
