import { passageOf } from '../align.ts'
import type { Coverage, Span } from '../comparison.ts'
import type { LanguageIndex } from '../corpus.ts'
import type { CoverageModel } from '../coverageModel.ts'
import { gistOf } from '../meaning/gist.ts'
import type { SentencesNear } from '../meaning/sentences.ts'
import { hasTerms } from '../meaning/termTable.ts'
import { judgePair, type PairVerdict } from '../outcomeVerdict.ts'
import { foundFrom, pairOf } from '../signals/pair/pairSignal.ts'
import { isThing } from '../signals/pair/things.ts'
import { readText, statedSpan, type ReadText } from '../text.ts'
import type { TaggedText } from '../../values.ts'

/** A word or phrase of a passage; what is done weighs less than what it is done to. */
export interface Piece extends Span {
  readonly weight: number
  readonly kind: 'thing' | 'deed'
}

/** Two texts held against each other, so that one can be weighed again with another wording. */
export interface Passage {
  /** How much of the local outcome a wording of the credential's outcome is expected to carry: 0…1. */
  readonly estimate: (value: string) => number
  /** What it says of the local outcome as it stands, and whether a rule says so; null where words alone are compared. */
  readonly verdict: { readonly coverage: Coverage; readonly by: 'signals' | 'rule' } | null
  /** In the order of the text. */
  readonly pieces: readonly Piece[]
  /** What a stretch of the credential's text meets in the module's. */
  readonly meets: (stretch: Span) => readonly Span[]
}

/** What weighs a pair. */
interface JudgedBy {
  readonly model: CoverageModel
  readonly near: SentencesNear
}

/** Both texts with the language they are in; null where they can't be held against each other. */
export function passageBetween(
  credential: TaggedText,
  local: TaggedText,
  index: LanguageIndex | undefined,
  by: JudgedBy,
): Passage | null {
  if (hasTerms(credential.lang) && hasTerms(local.lang)) return byMeaning(credential, local, index, by)
  return credential.lang === local.lang && index !== undefined ? byWords(credential, local, index) : null
}

function byMeaning(
  credential: TaggedText,
  local: TaggedText,
  index: LanguageIndex | undefined,
  { model, near }: JudgedBy,
): Passage {
  const asked = gistOf(local.value, local.lang)
  // A wording that no encoder has read is as near as the one it was made from.
  const nearAsWhole: SentencesNear = (shown, local) => near(shown, local) ?? near(credential, local)
  const judge = (value: string) =>
    judgePair(0, pairOf(gistOf(value, credential.lang), asked, index?.rarity ?? (() => 1), nearAsWhole), model)
  const whole = judge(credential.value)
  const { pair } = whole
  return {
    verdict: { coverage: whole.coverage, by: isByRule(whole) ? 'rule' : 'signals' },
    estimate: (value) => judge(value).carried,
    pieces: pair.credential.units.map((unit) => ({
      ...statedSpan(pair.credential.read, unit),
      weight: unit.weight,
      kind: isThing(unit) ? 'thing' : 'deed',
    })),
    meets: (stretch) =>
      asked.units.flatMap((unit, place) => {
        const link = pair.localLinks[place]
        const partner = pair.credential.units[link?.partner ?? -1]
        return link !== undefined && link.strength >= foundFrom && within(pair.credential.read, partner, stretch)
          ? [statedSpan(asked.read, unit)]
          : []
      }),
  }
}

/** The signals had no say, or what they say was not let stand. */
function isByRule({ byRule, notLearned, coverage, chances: { covered, partly, not, cantSay } }: PairVerdict): boolean {
  if (byRule || notLearned !== null) return true
  return coverage !== 'covered' && coverage !== 'cantSay' && covered > Math.max(partly, not, cantSay)
}

function byWords(credential: TaggedText, local: TaggedText, index: LanguageIndex): Passage {
  const asked = readText(local.value, local.lang)
  const hold = (value: string) => passageOf(0, asked, readText(value, credential.lang), index)
  const whole = hold(credential.value)
  return {
    verdict: null,
    estimate: (value) => {
      const { score, objections } = hold(value)
      return objections.length > 0 ? 0 : score
    },
    pieces: whole.credential.terms.map((term) => ({
      ...statedSpan(whole.credential, term),
      weight: term.everyday ? 0.35 : 1,
      kind: 'thing',
    })),
    meets: (stretch) => {
      const met = whole.links
        .filter((link) => within(whole.credential, link.credential, stretch))
        .map((link) => statedSpan(asked, link.local))
      return [...new Map(met.map(({ start, end }) => [start, { start, end }])).values()].sort(
        (a, b) => a.start - b.start,
      )
    },
  }
}

/** Whether a stretch of the text as it is compared lies within one of the text as it came. */
function within(read: ReadText, one: Span | undefined, { start, end }: Span): boolean {
  if (one === undefined) return false
  const stated = statedSpan(read, one)
  return stated.start >= start && stated.end <= end
}
