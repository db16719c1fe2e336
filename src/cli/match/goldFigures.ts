import type { Coverage } from '#core/matching/comparison.ts'
import type { RatedPair } from './goldPairs.ts'
import { overlapOf } from './wordOverlap.ts'

export type Answer = (pair: RatedPair) => Coverage

export interface GoldFigures {
  readonly pairs: number
  /** Of the pairs that the raters could decide, the share that is answered: 0…1. */
  readonly decided: number
  /** Of all answers, the share that agrees with the raters; an answer where they could not say is wrong. */
  readonly right: number
  /** Of all pairs, the share that is answered as the raters do, "can't say" where they say so too: 0…1. */
  readonly agreed: number
}

export function goldFigures(pairs: readonly RatedPair[], answer: Answer): GoldFigures {
  const answered = pairs.map((pair) => ({ rating: pair.rating, given: answer(pair) }))
  const decidable = answered.filter(({ rating }) => rating !== 'cantSay')
  const given = answered.filter(({ given }) => given !== 'cantSay')
  return {
    pairs: pairs.length,
    decided: share(decidable.filter(({ given }) => given !== 'cantSay').length, decidable.length),
    right: share(given.filter(({ rating, given }) => rating === given).length, given.length),
    agreed: share(answered.filter(({ rating, given }) => rating === given).length, pairs.length),
  }
}

export const alwaysNot: Answer = () => 'not'

/** Plain overlap of words, with the two thresholds that serve it best on the given pairs. */
export function fittedOverlap(pairs: readonly RatedPair[]): Answer {
  const steps = Array.from({ length: 21 }, (_, step) => step / 20)
  const answers = steps.flatMap((partly) =>
    steps.filter((covered) => covered >= partly).map((covered) => overlapAnswer(partly, covered)),
  )
  const [best = alwaysNot] = answers.toSorted((a, b) => goldFigures(pairs, b).right - goldFigures(pairs, a).right)
  return best
}

function overlapAnswer(partly: number, covered: number): Answer {
  return ({ text, local }) => {
    const overlap = Math.max(...local.map(({ value }) => overlapOf(text.value, value)))
    if (overlap >= covered) return 'covered'
    return overlap >= partly ? 'partly' : 'not'
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
