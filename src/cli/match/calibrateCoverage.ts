import { readFileSync, writeFileSync } from 'node:fs'
import { createCorpus } from '#core/matching/corpus.ts'
import { calibratedChance, shippedModel } from '#core/matching/coverageModel.ts'
import { gistOf } from '#core/matching/meaning/gist.ts'
import { judgePair } from '#core/matching/outcomeVerdict.ts'
import { pairOf } from '#core/matching/signals/pair/pairSignal.ts'
import { readBundledModules } from './bundledModules.ts'
import { goldFigures } from './goldFigures.ts'
import { readCalibration, type HalfPair } from './goldHalves.ts'
import { suggestionFor } from './goldPairs.ts'
import { printReliability } from './printReliability.ts'
import { calibrate, type Trial } from './ranking/calibrate.ts'
import { rounded } from './rounded.ts'

const folds = 5
const file = new URL('../../core/matching/coverageModel.json', import.meta.url)

/** Of the pairs that raters could decide, at least so many are to be answered. */
const decidedAtLeast = 0.75

/**
 * Fits to pairs that no weight was learned from how the chance of "covered" is told, and below which chance nothing is said:
 * the highest that still answers enough. Keeps three numbers. Prints how the same fit tells pairs that were kept out of it,
 * by cross-validation over local outcomes, and how much is right at each threshold.
 */
export function calibrateCoverage(): void {
  const rated = readCalibration().flatMap(trialsOf)
  const heldOut = Array.from({ length: folds }, (_, fold) => {
    const fitted = calibrate(rated.filter(({ group }) => group % folds !== fold))
    return rated
      .filter(({ group }) => group % folds === fold)
      .map(({ share, right }) => ({ probability: calibratedChance(share, fitted), right }))
  }).flat()
  printReliability(
    'as the weights say',
    rated.map(({ share, right }) => ({ probability: share, right })),
  )
  printReliability('calibrated, cross-validated', heldOut)
  const sureFrom = thresholdThatDecides()
  const kept = { ...(JSON.parse(readFileSync(file, 'utf8')) as object), sureFrom, covered: calibrate(rated) }
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
}

function thresholdThatDecides(): number {
  const pairs = readCalibration()
  const curve = Array.from({ length: 31 }, (_, step) => rounded(0.4 + step * 0.01)).map((sureFrom) => ({
    sureFrom,
    ...goldFigures(pairs, (pair) => suggestionFor(pair, corpus, { ...shippedModel, sureFrom })?.coverage ?? 'cantSay'),
  }))
  console.table(
    curve.map(({ sureFrom, decided, right }) => ({ sureFrom, decided: rounded(decided), right: rounded(right) })),
  )
  return curve.findLast(({ decided }) => decided >= decidedAtLeast)?.sureFrom ?? 0.4
}

/** What the weights say of a pair that they decide; rules of the guide need no calibration. */
function trialsOf({ id, text, local, rating }: HalfPair): (Trial & { readonly group: number })[] {
  const [asked] = local
  if (asked === undefined) return []
  const pair = pairOf(gistOf(text.value, text.lang), gistOf(asked.value, asked.lang), rarityIn(asked.lang))
  const { chances, byRule } = judgePair(0, pair, shippedModel)
  return byRule ? [] : [{ share: chances.covered, right: rating === 'covered', group: Number(id.split('-')[1]) }]
}

const corpus = createCorpus(readBundledModules())

function rarityIn(lang: string): (stem: string) => number {
  return corpus.languages.get(lang)?.rarity ?? (() => 1)
}
