import { createCorpus } from '#core/matching/corpus.ts'
import { measuresOf, modelClasses, shippedModel } from '#core/matching/coverageModel.ts'
import { gistOf, type Gist } from '#core/matching/meaning/gist.ts'
import type { SentencesNear } from '#core/matching/meaning/sentences.ts'
import { termLanguages, type Concept } from '#core/matching/meaning/termTable.ts'
import { judgePair } from '#core/matching/outcomeVerdict.ts'
import type { Rated } from '#core/matching/refit/logistic.ts'
import { pairOf, type Pair } from '#core/matching/signals/pair/pairSignal.ts'
import { sequence } from '#core/statistics/sequence.ts'
import type { TaggedText } from '#core/values.ts'
import { readBundledModules } from './bundledModules.ts'
import { hands, readCalibration, readHalf, readHand, type Hand, type HalfPair } from './goldHalves.ts'
import { readGoldPairs } from './goldPairs.ts'

/** Examples of one group are held out together. */
export interface Example extends Rated {
  readonly group: string
  /** Whether an encoder of sentences has read both texts. */
  readonly isRead: boolean
}

export interface Learned {
  /** Of the open half, each pair as it is first and then with some of its terms forgotten. */
  readonly open: readonly Example[]
  readonly others: readonly Example[]
  /** The calibration pairs, of the two hands that wrote the halves' kind of pairs in other numbers of each rating. */
  readonly calibration: readonly Example[]
  readonly hands: ReadonlyMap<Hand, readonly Example[]>
}

/** Of a pair's known terms so many are forgotten in each copy: texts to come hold terms that no table has. */
const forgotten = 0.5
const copies = 4
const olderWeight = 1
const strangersWeight = 0.25
/** A hand's pair counts twice as much as one of the open half, which the terms were written in sight of. */
const handWeight = 2
/** Several stand to one local outcome, and most differ in one thing on purpose. */
const calibrationWeight = 0.3
/** Few pairs can't be decided, and an answer to one is always wrong. */
const undecidedWeight = 1.5
const strangers = 2000

/** Everything that the weights of coverage are learned from; the same at every call. */
export function coverageExamples(near: SentencesNear): Learned {
  const chance = sequence(7)
  const open = readHalf('open').filter(isBridged)
  const calibration = readCalibration()
  return {
    open: open.flatMap((pair) => examplesOf(pair, chance, near)),
    others: [...olderExamples(near), ...strangersAmong([...open, ...calibration.filter(isBridged)], chance, near)],
    calibration: calibration.flatMap((pair) => learnable(pair, calibrationWeight, near)),
    hands: new Map(hands.map((hand) => [hand, readHand(hand).flatMap((pair) => learnable(pair, handWeight, near))])),
  }
}

/** The pair alone, unless a rule answers it whatever the weights are. */
function learnable(rated: HalfPair, weight: number, near: SentencesNear): Example[] {
  const pair = isBridged(rated) ? pairFrom(rated, near) : null
  if (pair === null || judgePair(0, pair, shippedModel).byRule) return []
  const rating = modelClasses.indexOf(rated.rating)
  const much = weight * (1 + copies) * (rated.rating === 'cantSay' ? undecidedWeight : 1)
  return [{ ...measuredPair(pair), rating, weight: much, group: groupOf(rated) }]
}

const groupOf = ({ id, original }: HalfPair): string => original ?? id

/** The credential's outcome against the first local text. */
export function pairFrom({ text, local: [local] }: HalfPair, near: SentencesNear): Pair | null {
  if (local === undefined) return null
  return pairOf(gistOf(text.value, text.lang), gistOf(local.value, local.lang), rarityIn(local.lang), near)
}

function isBridged({ text, local }: { readonly text: TaggedText; readonly local: readonly TaggedText[] }): boolean {
  return [text, ...local].every(({ lang }) => termLanguages.some((known) => known === lang))
}

type Chance = () => number

function examplesOf(pair: HalfPair, chance: Chance, near: SentencesNear): Example[] {
  const [local] = pair.local
  if (local === undefined) return []
  const rating = modelClasses.indexOf(pair.rating)
  const [shown, asked] = [gistOf(pair.text.value, pair.text.lang), gistOf(local.value, local.lang)]
  const whole = { ...measured(shown, asked, near), rating, weight: 1, group: groupOf(pair) }
  const partial = Array.from({ length: copies }, () => ({
    ...whole,
    ...measured(forgetful(shown, chance), forgetful(asked, chance), near),
  }))
  return [whole, ...partial]
}

function olderExamples(near: SentencesNear): Example[] {
  return readGoldPairs().flatMap((pair) => {
    const local = pair.local.find(({ lang }) => lang === pair.text.lang)
    if (local === undefined) return []
    const shown = gistOf(pair.text.value, pair.text.lang)
    const measures = measured(shown, gistOf(local.value, local.lang), near)
    const rating = modelClasses.indexOf(pair.rating)
    return [{ ...measures, rating, weight: olderWeight * (1 + copies), group: `first ${pair.credential}` }]
  })
}

/** Outcomes of different subjects put together by chance: what most pairs of a real comparison are. */
function strangersAmong(pairs: readonly HalfPair[], chance: Chance, near: SentencesNear): Example[] {
  const named = pairs.filter(({ rating, differsIn }) => rating !== 'cantSay' && differsIn === null)
  return Array.from({ length: strangers }, (_, nth) => {
    const [one, other] = [pick(named, chance), pick(named, chance)]
    const local = other?.local[0]
    if (one === undefined || other === undefined || local === undefined || one.subject === other.subject) return []
    const measures = measured(gistOf(one.text.value, one.text.lang), gistOf(local.value, local.lang), near)
    const weight = strangersWeight * (1 + copies)
    return [{ ...measures, rating: modelClasses.indexOf('not'), weight, group: `strangers ${String(nth)}` }]
  }).flat()
}

function pick<Value>(values: readonly Value[], chance: Chance): Value | undefined {
  return values[Math.floor(chance() * values.length)]
}

function measured(credential: Gist, local: Gist, near: SentencesNear): Pick<Example, 'measures' | 'isRead'> {
  return measuredPair(pairOf(credential, local, rarityIn(local.read.lang), near))
}

function measuredPair(pair: Pair): Pick<Example, 'measures' | 'isRead'> {
  return { measures: measuresOf(pair), isRead: pair.sentences !== null }
}

const corpus = createCorpus(readBundledModules())

function rarityIn(lang: string): (stem: string) => number {
  return corpus.languages.get(lang)?.rarity ?? (() => 1)
}

/**
 * What is linked are the senses of words, so a forgotten term is forgotten there too. Half of them are known no more; of the
 * others it is only forgotten what else says the same, for a table that knows two words may still not hold them together.
 */
export function forgetful(gist: Gist, chance: Chance): Gist {
  const units = gist.units.map((unit) => {
    if (unit.concepts.length === 0 || chance() >= forgotten) return unit
    const lost = chance() < 0.5 ? unknown(gist.read.lang) : { concepts: unit.concepts.map(alone) }
    return { ...unit, ...lost, sense: { ...unit.sense, ...lost } }
  })
  return { ...gist, units }
}

const unknown = (lang: string) => (lang === 'en' ? { concepts: [] } : { concepts: [], english: [], vector: null })

let alones = 0

/** A concept of the same subject that no other word has. */
function alone(concept: Concept): Concept {
  alones -= 1
  return { ...concept, id: alones, field: alones }
}
