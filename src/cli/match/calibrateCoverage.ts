import type { Coverage } from '#core/matching/comparison.ts'
import { createCorpus } from '#core/matching/corpus.ts'
import { calibratedChance, shippedModel, type CoverageModel } from '#core/matching/coverageModel.ts'
import { judgePair, type OpenBetween } from '#core/matching/outcomeVerdict.ts'
import type { SentencesNear } from '#core/matching/meaning/sentences.ts'
import type { Claim } from '#core/statistics/calibration.ts'
import { readBundledModules } from './bundledModules.ts'
import { pairFrom } from './coverageExamples.ts'
import { goldFigures, type Answer } from './goldFigures.ts'
import { hands, readHand, type Hand, type HalfPair } from './goldHalves.ts'
import { suggestedFor, type RatedPair } from './goldPairs.ts'
import { calibrate, type Trial } from './ranking/calibrate.ts'
import { rounded } from './rounded.ts'

/** Of the pairs that raters could decide, at least so many are to be answered. */
const decidedAtLeast = 0.76

export interface HandTrial extends Trial {
  readonly hand: Hand
  readonly pair: HalfPair
}

/** The model for each hand, which has learned from no pair of it. */
export type WithoutHand = (hand: Hand) => CoverageModel

/** What the weights say of each hand's pairs, none of which they were learned from; rules of the guide need no calibration. */
export function trialsOf(modelFor: WithoutHand, near: SentencesNear): HandTrial[] {
  return hands.flatMap((hand) =>
    readHand(hand).flatMap((rated) => {
      const pair = pairFrom(rated, near)
      if (pair === null) return []
      const { chances, byRule } = judgePair(0, pair, modelFor(hand))
      return byRule ? [] : [{ share: chances.covered, right: rated.rating === 'covered', hand, pair: rated }]
    }),
  )
}

/** The chance of "covered" as a fit tells it that has seen no pair of the same hand. */
export function chanceOfCovered(trials: readonly HandTrial[]): Claim[] {
  return hands.flatMap((left) => {
    const told = calibrate(trials.filter(({ hand }) => hand !== left))
    return trials
      .filter(({ hand }) => hand === left)
      .map(({ share, right }) => ({ probability: calibratedChance(share, told), right }))
  })
}

/** The highest chance below which nothing is said that still leaves enough answers to ordinary pairs of hands left out. */
export function sureFromFor(modelFor: WithoutHand, near: SentencesNear, isMeant: (pair: HalfPair) => boolean): number {
  const meant = ordinary.filter(isMeant)
  const curve = Array.from({ length: 31 }, (_, step) => rounded(0.4 + step * 0.01)).map((sureFrom) => ({
    sureFrom,
    ...figuresOf(meant, (hand) => withSureFrom(modelFor(hand), sureFrom), near),
  }))
  console.table(
    curve.map(({ sureFrom, decided, right }) => ({ sureFrom, decided: rounded(decided), right: rounded(right) })),
  )
  return curve.findLast(({ decided }) => decided >= decidedAtLeast)?.sureFrom ?? shippedModel.sureFrom
}

const withSureFrom = ({ byWords, ...rest }: CoverageModel, sureFrom: number): CoverageModel => ({
  ...rest,
  sureFrom,
  byWords: { ...byWords, sureFrom },
})

/** Prints what is answered to the pairs of each hand by the model for it; `heading` says what stands in the first column. */
export function printHands(heading: string, modelFor: WithoutHand, near: SentencesNear): void {
  const of = (pairs: readonly HandPair[]) => {
    const { decided, right } = figuresOf(pairs, modelFor, near)
    return { decided: rounded(decided), right: rounded(right) }
  }
  const adversarial = handPairs.filter(({ differsIn }) => differsIn !== null)
  const table = ['all', ...hands].map((name) => {
    const mine = ({ hand }: HandPair) => name === 'all' || hand === name
    const [usual, changed] = [of(ordinary.filter(mine)), of(adversarial.filter(mine))]
    return {
      [heading]: name,
      pairs: ordinary.filter(mine).length,
      decided: usual.decided,
      right: usual.right,
      adversarial: adversarial.filter(mine).length,
      'adversarial decided': changed.decided,
      'adversarial right': changed.right,
    }
  })
  console.table(table)
  const kinds = [...new Set(adversarial.map(({ differsIn }) => differsIn))]
  console.table(
    kinds.map((kind) => ({ 'differs in': kind, ...of(adversarial.filter(({ differsIn }) => differsIn === kind)) })),
  )
}

/** Prints how often one of two answers holds where the model for a hand can't say which, and names both. */
export function printOneOfTwo(modelFor: WithoutHand, near: SentencesNear): void {
  const named = handPairs.flatMap((rated) => {
    const pair = pairFrom(rated, near)
    const open = pair === null ? null : judgePair(0, pair, modelFor(rated.hand)).open
    return open === null ? [] : [{ open, holds: answersIn[open].includes(rated.rating), rated }]
  })
  console.table(
    (['coveredOrPartly', 'partlyOrNot'] as const).flatMap((open) =>
      [false, true].map((adversarial) => {
        const these = named.filter((one) => one.open === open && (one.rated.differsIn !== null) === adversarial)
        const held = these.filter(({ holds }) => holds).length
        return { 'one of two': open, adversarial, pairs: these.length, holds: rounded(held / these.length) }
      }),
    ),
  )
}

const answersIn: Readonly<Record<OpenBetween, readonly Coverage[]>> = {
  coveredOrPartly: ['covered', 'partly'],
  partlyOrNot: ['partly', 'not'],
}

interface HandPair extends HalfPair {
  readonly hand: Hand
}

function figuresOf(pairs: readonly HandPair[], modelFor: WithoutHand, near: SentencesNear) {
  const handOf = new Map<RatedPair, Hand>(pairs.map((pair) => [pair, pair.hand]))
  const answer: Answer = (pair) => {
    const hand = handOf.get(pair)
    return hand === undefined ? 'cantSay' : suggestedFor(pair, corpus, { model: modelFor(hand), near })
  }
  return goldFigures(pairs, answer)
}

const handPairs: readonly HandPair[] = hands.flatMap((hand) => readHand(hand).map((pair) => ({ ...pair, hand })))
const ordinary = handPairs.filter(({ differsIn }) => differsIn === null)
const corpus = createCorpus(readBundledModules())
