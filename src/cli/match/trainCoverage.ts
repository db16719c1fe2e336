import { writeFileSync } from 'node:fs'
import { createCorpus } from '#core/matching/corpus.ts'
import { measuresOf, modelClasses, shippedModel } from '#core/matching/coverageModel.ts'
import { gistOf, type Gist } from '#core/matching/meaning/gist.ts'
import { termLanguages } from '#core/matching/meaning/termTable.ts'
import { pairSignals } from '#core/matching/pairSignals.ts'
import { chancesFrom, fitLogistic, type Rated } from '#core/matching/refit/logistic.ts'
import { pairOf } from '#core/matching/signals/pair/pairSignal.ts'
import { sequence } from '#core/statistics/sequence.ts'
import type { TaggedText } from '#core/values.ts'
import { readBundledModules } from './bundledModules.ts'
import { readHalf, type HalfPair } from './goldHalves.ts'
import { readGoldPairs } from './goldPairs.ts'
import { printReliability } from './printReliability.ts'
import { rounded } from './rounded.ts'

/** Examples of one group are held out together. */
interface Example extends Rated {
  readonly group: string
}

const penalty = 0.02
/** Of a pair's known terms so many are forgotten in each copy: texts to come hold terms that no table has. */
const forgotten = 0.5
const copies = 4
const olderWeight = 0.5
const strangersWeight = 0.3
const strangers = 150
const folds = 5
const file = new URL('../../core/matching/coverageModel.json', import.meta.url)

/**
 * Learns how the signals of a pair count, from the open half and the first pairs alone, and keeps the numbers.
 *
 * Prints what the same method answers to pairs held out, by cross-validation: an adversarial pair is held out with the
 * pair that it was made from.
 */
export function trainCoverage(): void {
  const chance = sequence(7)
  const open = readHalf('open').filter(isBridged)
  const rated = open.flatMap((pair) => examplesOf(pair, chance))
  const learned = [...rated, ...olderExamples(), ...strangersAmong(open, chance)]
  const heldOut = Array.from({ length: folds }, (_, fold) => {
    const fitted = fitLogistic(
      learned.filter(({ group }) => foldOf(group) !== fold),
      modelClasses.length,
      penalty,
    )
    return rated.filter(({ group }) => foldOf(group) === fold).map((example) => ({ example, fitted }))
  }).flat()
  const sharpnesses = Array.from({ length: 16 }, (_, step) => 0.5 + step * 0.1)
  const lossOf = (sharpness: number) =>
    -heldOut.reduce((sum, { example, fitted }) => {
      return sum + Math.log(chancesFrom(fitted, example.measures, sharpness)[example.rating] ?? 1e-9)
    }, 0)
  const [sharpness = 1] = sharpnesses.toSorted((a, b) => lossOf(a) - lossOf(b))
  printHeldOut(
    heldOut.map(({ example, fitted }) => ({ example, chances: chancesFrom(fitted, example.measures, sharpness) })),
  )

  const fitted = fitLogistic(learned, modelClasses.length, penalty)
  const numbers = (values: readonly number[]) => values.map((value) => Math.round(value * 10000) / 10000)
  const kept = {
    trainedOn: 'resources/gold/open (225 pairs) and resources/gold/pairs.json (180), rated by machine',
    signals: pairSignals.map(({ name }) => name),
    means: numbers(fitted.means),
    spreads: numbers(fitted.spreads),
    weights: fitted.weights.map(numbers),
    intercepts: numbers(fitted.intercepts),
    sharpness: rounded(sharpness),
    sureFrom: shippedModel.sureFrom,
    covered: shippedModel.covered,
  }
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
}

function isBridged({ text, local }: { readonly text: TaggedText; readonly local: readonly TaggedText[] }): boolean {
  return [text, ...local].every(({ lang }) => termLanguages.some((known) => known === lang))
}

type Chance = () => number

function examplesOf(pair: HalfPair, chance: Chance): Example[] {
  const [local] = pair.local
  if (local === undefined) return []
  const rating = modelClasses.indexOf(pair.rating)
  const [shown, asked] = [gistOf(pair.text.value, pair.text.lang), gistOf(local.value, local.lang)]
  const group = pair.original ?? pair.id
  const whole = { measures: measured(shown, asked), rating, weight: 1, group }
  const partial = Array.from({ length: copies }, () => ({
    ...whole,
    measures: measured(forgetful(shown, chance), forgetful(asked, chance)),
  }))
  return [whole, ...partial]
}

function olderExamples(): Example[] {
  return readGoldPairs().flatMap((pair) => {
    const local = pair.local.find(({ lang }) => lang === pair.text.lang)
    if (local === undefined) return []
    const measures = measured(gistOf(pair.text.value, pair.text.lang), gistOf(local.value, local.lang))
    const rating = modelClasses.indexOf(pair.rating)
    return [{ measures, rating, weight: olderWeight * (1 + copies), group: `first ${pair.credential}` }]
  })
}

/** Outcomes of different subjects put together by chance: what most pairs of a real comparison are. */
function strangersAmong(pairs: readonly HalfPair[], chance: Chance): Example[] {
  const named = pairs.filter(({ rating, differsIn }) => rating !== 'cantSay' && differsIn === null)
  return Array.from({ length: strangers }, (_, nth) => {
    const [one, other] = [pick(named, chance), pick(named, chance)]
    const local = other?.local[0]
    if (one === undefined || other === undefined || local === undefined || one.subject === other.subject) return []
    const measures = measured(gistOf(one.text.value, one.text.lang), gistOf(local.value, local.lang))
    const weight = strangersWeight * (1 + copies)
    return [{ measures, rating: modelClasses.indexOf('not'), weight, group: `strangers ${String(nth)}` }]
  }).flat()
}

function pick<Value>(values: readonly Value[], chance: Chance): Value | undefined {
  return values[Math.floor(chance() * values.length)]
}

function measured(credential: Gist, local: Gist): number[] {
  return measuresOf(pairOf(credential, local, rarityIn(local.read.lang)))
}

const corpus = createCorpus(readBundledModules())

function rarityIn(lang: string): (stem: string) => number {
  return corpus.languages.get(lang)?.rarity ?? (() => 1)
}

function forgetful(gist: Gist, chance: Chance): Gist {
  const units = gist.units.map((unit) => {
    if (unit.concepts.length === 0 || chance() >= forgotten) return unit
    return gist.read.lang === 'en' ? { ...unit, concepts: [] } : { ...unit, concepts: [], english: [], vector: null }
  })
  return { ...gist, units }
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

function foldOf(group: string): number {
  let sum = 7
  for (const letter of group) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  return sum % folds
}
