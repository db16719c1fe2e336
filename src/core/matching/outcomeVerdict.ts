import { compareText } from './compareText.ts'
import type { Coverage } from './comparison.ts'
import {
  calibratedChance,
  measuresOf,
  partsOf,
  shippedModel,
  verdictOf,
  weightsFor,
  type Chances,
  type CoverageModel,
} from './coverageModel.ts'
import type { Gist } from './meaning/gist.ts'
import { notAnOutcome } from './meaning/notAnOutcome.ts'
import { workedOutOnce } from './meaning/workedOutOnce.ts'
import { vaguenessOf } from './meaning/vagueness.ts'
import { asksJudging } from './signals/pair/asksJudging.ts'
import { countsFewer } from './signals/pair/countsFewer.ts'
import { excludesAsked } from './signals/pair/excludesAsked.ts'
import { leftWithoutHead } from './signals/pair/excludesHead.ts'
import { excludesPart } from './signals/pair/excludesPart.ts'
import { wordsCarry } from './signals/pair/found.ts'
import { foundThings } from './signals/pair/foundThings.ts'
import { knowsOnly } from './signals/pair/knowsOnly.ts'
import { listsMany } from './signals/pair/listsMany.ts'
import { furtherCase } from './signals/pair/furtherCase.ts'
import { nearCredential } from './signals/pair/nearCredential.ts'
import { nearLocal } from './signals/pair/nearLocal.ts'
import { otherCase } from './signals/pair/otherCase.ts'
import { limitsItself } from './signals/pair/narrower.ts'
import { otherLanguage } from './meaning/otherLanguage.ts'
import { otherTongue } from './signals/pair/otherTongue.ts'
import { alikeWithoutWords, areFarApart } from './signals/pair/sentencesAlike.ts'
import { turnsRound } from './signals/pair/turnsRound.ts'
import { saySame } from './saySame.ts'
import { foundFrom, shareOf, type Pair } from './signals/pair/pairSignal.ts'
import { partsFound } from './signals/pair/parts.ts'

/** What one outcome of the credential says of one local outcome, in languages whose words are known. */
export interface PairVerdict {
  readonly item: number
  readonly pair: Pair
  readonly coverage: Coverage
  readonly chances: Chances
  /** How much of the local outcome it is expected to carry: 0…1. */
  readonly carried: number
  /** What each signal adds, in the order of `pairSignals`; worked out when it is asked for. */
  readonly parts: () => readonly number[]
  /** What only several signals together add. */
  readonly together: number
  readonly notLearned: 'appliesTo' | 'prerequisite' | 'attendance' | null
  readonly vague: boolean
  /** The weights had no say: the same words, or a text that says nothing learned. */
  readonly byRule: boolean
  /** Where it can't be said which of two answers holds, but one of them likely does. */
  readonly open: OpenBetween | null
}

export type OpenBetween = 'coveredOrPartly' | 'partlyOrNot'

/** More open than this a text names no object. */
const vagueFrom = 0.65
/** Where not even words of one field stand in both, the texts have nothing in common. */
const leastNear = 0.24

const notLearnedIn = workedOutOnce(({ read }: Gist) => notAnOutcome(read.value, read.lang))

export function judgePair(item: number, pair: Pair, model: CoverageModel): PairVerdict {
  const { credential, local } = pair
  const measures = measuresOf(pair)
  const weights = weightsFor(pair, model)
  const { chances, answer, together } = verdictOf(measures, weights)
  const notLearned = notLearnedIn(credential)
  const vague = vaguenessOf(credential) >= vagueFrom
  const carried = chances.covered + chances.partly / 2
  const parts = () => partsOf(measures, weights)
  const of = { item, pair, parts, together, notLearned, vague }
  const judged = (coverage: Coverage, open: OpenBetween | null = null): PairVerdict => {
    return { ...of, coverage, chances, carried, byRule: false, open }
  }
  const ruled = (coverage: Coverage, much: number, left = chances): PairVerdict => {
    return { ...of, coverage, chances: left, carried: much, byRule: true, open: null }
  }
  if (notLearned !== null) return ruled('not', 0)
  if (saySame(pair) && otherCase.measure(pair) === 0 && capped(pair) === 'covered') return ruled('covered', 1)
  if (notLearnedIn(local) !== null) return ruled('cantSay', 0)
  if (otherLanguage(pair)) return ruled('not', 0, withoutCovered(chances))
  const left = leftWithoutHead(pair)
  if (left === 'nothing') return ruled('not', 0, withoutCovered(chances))
  if (left === 'otherParts' || leavesPart(pair)) return ruled('partly', partlyCarried, withoutCovered(chances))
  const { covered, partly, not, cantSay } = chances
  if (Math.max(covered, partly, not, cantSay) < weights.sureFrom) {
    if (answer === 'not' && !wordsCarry(pair) && nothingNear(pair)) return judged('not')
    return judged('cantSay', openBetween(chances))
  }
  // Whatever else speaks for it, the words of the outcome must be found, or the same be said in other words throughout.
  if ((answer === 'covered' || answer === 'partly') && !wordsCarry(pair) && !alikeWithoutWords(pair)) {
    // Between languages a word that is not found may only be unknown.
    return judged(nothingNear(pair) && otherTongue.measure(pair) === 0 ? 'not' : 'cantSay')
  }
  if (answer !== 'covered') return judged(answer)
  // Many words may meet where two sentences, read whole, are far apart.
  if (areFarApart(pair)) return judged('cantSay')
  return judged(otherCase.measure(pair) > 0 ? 'not' : capped(pair))
}

function openBetween({ covered, partly, not }: Chances): OpenBetween | null {
  if (covered + partly >= oneOfTwoFrom) return 'coveredOrPartly'
  return partly + not >= oneOfTwoFrom ? 'partlyOrNot' : null
}

/** So likely one of two answers must hold to be named. */
const oneOfTwoFrom = 0.8

function nothingNear(pair: Pair): boolean {
  return (nearLocal.measure(pair) + nearCredential.measure(pair)) / 2 < leastNear
}

/** However near the words are, the rating guide lets these differences cover at most a part, or nothing. */
function capped(pair: Pair): Coverage {
  if (excludesAsked.measure(pair) >= foundFrom) return turnsRound.measure(pair) > 0 ? 'not' : 'partly'
  if (countsFewer.measure(pair) > 0 || listsMany.measure(pair) < 0) return 'partly'
  if (knowsOnly.measure(pair) > 0 || asksJudging.measure(pair) > 0) return 'partly'
  return limitsItself(pair) || furtherCase.measure(pair) > 0 ? 'partly' : 'covered'
}

/** What a rule of the guide leaves of the chances where it does not let an outcome be covered. */
function withoutCovered({ covered, partly, not, cantSay }: Chances): Chances {
  const rest = 1 - covered
  const shareOf = (chance: number) => (rest === 0 ? 1 / 3 : chance / rest)
  return { covered: 0, partly: shareOf(partly), not: shareOf(not), cantSay: shareOf(cantSay) }
}

/** By the guide: one named part is taken away and another left. */
function leavesPart(pair: Pair): boolean {
  const takesAway = excludesPart.measure(pair) > 0 && excludesAsked.measure(pair) >= foundFrom
  return takesAway && foundThings.measure(pair) >= leftOver
}

/** Of the things asked for so much must be shown beside what is taken away. */
const leftOver = 0.35
const partlyCarried = 0.5

/** All that a credential's outcomes say of one local outcome together. */
export interface Together {
  readonly coverage: Coverage
  readonly because: 'meaning' | 'tooGeneral' | 'notLearned' | 'between' | OpenBetween
  /** Best first. */
  readonly verdicts: readonly PairVerdict[]
  /** The chance that the local outcome is covered, by the passage that speaks most for it: 0…1. */
  readonly coveredChance: number
}

/** So much of each enumerated part must be found in passages that carry an outcome only together. */
const coversTogether = 0.75

export function judgeTogether(verdicts: readonly PairVerdict[]): Together {
  const spoken = new Map<number, string>()
  const sorted = verdicts
    .toSorted(
      (a, b) =>
        rankOf(a) - rankOf(b) || b.carried - a.carried || compareText(valueOf(a), valueOf(b)) || a.item - b.item,
    )
    // An outcome in several languages speaks in the one that says most.
    .filter(({ item, pair }) => {
      const { lang } = pair.credential.read
      if (!spoken.has(item)) spoken.set(item, lang)
      return spoken.get(item) === lang
    })
  const telling = sorted.filter(({ vague, notLearned }) => !vague && notLearned === null)
  const of = { verdicts: sorted, coveredChance: Math.max(0, ...sorted.map(chanceOf)) }
  const [best] = sorted
  if (best?.coverage === 'covered') return { ...of, coverage: 'covered', because: 'meaning' }
  const partly = sorted.filter(({ coverage }) => coverage === 'partly')
  // One that has all the words and yet covers a part at most is not completed by another.
  const incomplete = partly.filter((one) => foundTogether([one]) < coversTogether)
  if (incomplete.length > 1 && foundTogether(incomplete) >= coversTogether) {
    return { ...of, coverage: 'covered', because: 'meaning' }
  }
  if (partly.length > 0) return { ...of, coverage: 'partly', because: 'meaning' }
  if (sorted.every(({ notLearned }) => notLearned !== null)) return { ...of, coverage: 'not', because: 'notLearned' }
  if (telling.length === 0) return { ...of, coverage: 'cantSay', because: 'tooGeneral' }
  return telling.every(({ coverage }) => coverage === 'not')
    ? { ...of, coverage: 'not', because: 'meaning' }
    : { ...of, coverage: 'cantSay', because: best?.open ?? 'between' }
}

const order: readonly Coverage[] = ['covered', 'partly', 'cantSay', 'not']

function rankOf({ coverage }: PairVerdict): number {
  return order.indexOf(coverage)
}

function chanceOf({ pair, coverage, chances, notLearned }: PairVerdict): number {
  if (notLearned !== null) return 0
  const { covered, sureFrom } = weightsFor(pair, shippedModel)
  const chance = calibratedChance(chances.covered, covered)
  return coverage === 'covered' ? Math.max(chance, sureFrom) : chance
}

function valueOf({ pair }: PairVerdict): string {
  return pair.credential.read.value
}

/**
 * Of the local outcome, by weight, the share that the passages hold together, each thing as surely as any of them; where
 * it is told in several languages, of the best told one.
 */
function foundTogether(verdicts: readonly PairVerdict[]): number {
  const shares = [...new Set(verdicts.map(({ pair }) => pair.local))].map((local) => {
    const same = verdicts.filter(({ pair }) => pair.local === local)
    const links = local.units.map((_, place) => {
      const strength = Math.max(...same.map(({ pair }) => pair.localLinks[place]?.strength ?? 0))
      return { strength: strength >= foundFrom ? 1 : 0, by: 'none' as const, partner: -1 }
    })
    return Math.min(
      shareOf(local.units, links, () => true),
      ...partsFound(local, links).map((share) => share * 1.5),
    )
  })
  return Math.max(0, ...shares)
}
