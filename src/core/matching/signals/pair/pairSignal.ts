import { wordEvidence } from '../../align.ts'
import type { MatchReason } from '../../comparison.ts'
import type { Gist, Unit } from '../../meaning/gist.ts'
import { exclusionOf } from '../../meaning/exclusion.ts'
import { noSentences, type SentencesNear } from '../../meaning/sentences.ts'
import { withInitials } from '../../meaning/initials.ts'
import { linksBetween, type Link } from '../../meaning/links.ts'
import { withoutLowerStage } from '../../meaning/stages.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { phrasesIn } from '../../phrases.ts'
import { nearestWords, type NearestWords } from './nearestWords.ts'
import { isThing } from './things.ts'

/** One outcome of the credential and one local outcome, with what of each is found in the other. */
export interface Pair {
  readonly local: Gist
  readonly credential: Gist
  /** With what they take away. */
  readonly wholeLocal: Gist
  readonly wholeCredential: Gist
  /** In the order of the units of each. */
  readonly localLinks: readonly Link[]
  readonly credentialLinks: readonly Link[]
  readonly nearest: NearestWords
  /** What words alone say, weighed as rare as they are in the catalogue; nothing between languages. */
  readonly words: WordEvidence
  /** The cosine that an encoder of sentences gives both texts, -1…1; null where none speaks. */
  readonly sentences: number | null
}

export interface WordEvidence {
  /** Of the local outcome's words, by weight, the share found: 0…1. */
  readonly share: number
  /** The same of the enumerated part that is found least. */
  readonly weakestPart: number
}

/** `rarity` is the catalogue's, of a stem in the language of the local outcome. */
export function pairOf(
  wholeCredential: Gist,
  wholeLocal: Gist,
  rarity: (stem: string) => number,
  near: SentencesNear = noSentences,
): Pair {
  const [local, credential] = withoutExcluded(wholeLocal, wholeCredential)
  const sentences = near(wholeCredential.read, wholeLocal.read)
  const met = withInitials(local, credential, linksBetween(local, credential), sentences)
  const linked = withoutLowerStage(local, credential, met)
  const words = local.read.lang === credential.read.lang ? wordEvidence(local.read, credential.read, rarity) : noWords
  return {
    local,
    credential,
    wholeLocal,
    wholeCredential,
    localLinks: linked.one,
    credentialLinks: linked.other,
    nearest: nearestWords(local, credential, linked),
    words,
    sentences,
  }
}

/** What only one of the texts takes away is not shown, or not asked for; where both take something away it is said of both. */
function withoutExcluded(local: Gist, credential: Gist): readonly [Gist, Gist] {
  const [asked, shown] = [exclusionOf(local), exclusionOf(credential)]
  if ((asked === null) === (shown === null)) return [local, credential]
  return [stripped(local), stripped(credential)]
}

const stripped = workedOutOnce((gist: Gist): Gist => {
  const exclusion = exclusionOf(gist)
  return exclusion === null
    ? gist
    : { ...gist, units: gist.units.filter((unit) => !exclusion.units.includes(unit) && !exclusion.cue.includes(unit)) }
})

const noWords: WordEvidence = { share: 0, weakestPart: 0 }

/** One thing that speaks for or against the credential's outcome covering the local one. */
export interface PairSignal {
  readonly name: string
  /** About -1…1; 0 says nothing. How it counts is learned from rated pairs. */
  readonly measure: (pair: Pair) => number
  /** What an officer is told where it speaks; left out where the words marked in both texts say it. */
  readonly reason?: (pair: Pair) => MatchReason | null
}

/** Keeps the answer for the pair asked about last: what several signals build on is worked out once. */
export function forPair<Answer>(of: (pair: Pair) => Answer): (pair: Pair) => Answer {
  let last: { readonly pair: Pair; readonly answer: Answer } | null = null
  return (pair) => {
    if (last?.pair !== pair) last = { pair, answer: of(pair) }
    return last.answer
  }
}

/** A word this surely found in the other text is found. */
export const foundFrom = 0.5

/** Of the chosen units, by weight, the share that the other text holds. */
export function shareOf(units: readonly Unit[], links: readonly Link[], chosen: (unit: Unit) => boolean): number {
  let all = 0
  let met = 0
  for (let place = 0; place < units.length; place += 1) {
    const unit = units[place]
    if (unit === undefined || !chosen(unit)) continue
    all += unit.weight
    met += unit.weight * (links[place]?.strength ?? 0)
  }
  return all === 0 ? 0 : met / all
}

/** What the weightiest thing weighs that the other text does not hold, as far as it does not. */
export function weightiestMissing(units: readonly Unit[], links: readonly Link[]): number {
  let most = 0
  for (let place = 0; place < units.length; place += 1) {
    const unit = units[place]
    if (unit !== undefined && isThing(unit)) most = Math.max(most, unit.weight * (1 - (links[place]?.strength ?? 0)))
  }
  return most
}

/** The units that the other text does not hold. */
export function restOf(units: readonly Unit[], links: readonly Link[]): readonly Unit[] {
  return units.filter((_, place) => (links[place]?.strength ?? 0) < foundFrom)
}

/** What officers are told of a text's words: the phrases as they stand in it, at most so many. */
export function phrasesOfUnits({ read }: Gist, units: readonly Unit[], most = Infinity): string {
  return phrasesIn(read, units).slice(0, most).join(', ')
}
