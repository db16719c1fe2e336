import { createCorpus } from '#core/matching/corpus.ts'
import { calibratedChance, shippedModel, type CoverageModel } from '#core/matching/coverageModel.ts'
import { judgePair } from '#core/matching/outcomeVerdict.ts'
import type { Claim } from '#core/statistics/calibration.ts'
import { readBundledModules } from './bundledModules.ts'
import { pairFrom } from './coverageExamples.ts'
import { goldFigures } from './goldFigures.ts'
import { readCalibration, type HalfPair } from './goldHalves.ts'
import { suggestionFor } from './goldPairs.ts'
import { calibrate, type Trial } from './ranking/calibrate.ts'
import { rounded } from './rounded.ts'

const folds = 5

/** Of the pairs that raters could decide, at least so many are to be answered. */
const decidedAtLeast = 0.75

export interface GroupedTrial extends Trial {
  readonly group: number
}

/** What the weights say of each calibration pair, none of which they were learned from; rules of the guide need no calibration. */
export function trialsOf(model: CoverageModel): GroupedTrial[] {
  return readCalibration().flatMap((rated) => {
    const pair = pairFrom(rated)
    if (pair === null) return []
    const { chances, byRule } = judgePair(0, pair, model)
    const right = rated.rating === 'covered'
    return byRule ? [] : [{ share: chances.covered, right, group: numberOf(rated) }]
  })
}

function numberOf({ id }: HalfPair): number {
  return Number(id.split('-')[1])
}

/** The chance of "covered" as a fit tells it that has seen no pair of the same local outcome. */
export function chanceOfCovered(trials: readonly GroupedTrial[]): Claim[] {
  return Array.from({ length: folds }, (_, fold) => {
    const told = calibrate(trials.filter(({ group }) => group % folds !== fold))
    return trials
      .filter(({ group }) => group % folds === fold)
      .map(({ share, right }) => ({ probability: calibratedChance(share, told), right }))
  }).flat()
}

/** The highest chance below which nothing is said that still leaves enough answers. */
export function sureFromFor(model: CoverageModel): number {
  const pairs = readCalibration()
  const curve = Array.from({ length: 31 }, (_, step) => rounded(0.4 + step * 0.01)).map((sureFrom) => ({
    sureFrom,
    ...goldFigures(pairs, (pair) => suggestionFor(pair, corpus, { ...model, sureFrom })?.coverage ?? 'cantSay'),
  }))
  console.table(
    curve.map(({ sureFrom, decided, right }) => ({ sureFrom, decided: rounded(decided), right: rounded(right) })),
  )
  return curve.findLast(({ decided }) => decided >= decidedAtLeast)?.sureFrom ?? shippedModel.sureFrom
}

const corpus = createCorpus(readBundledModules())
