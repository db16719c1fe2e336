import type { PersonName } from '../case.ts'
import { transliterate, spellings } from './transliterate.ts'

/**
 * Whether two records speak of one person: a hint with its reasons, which an officer confirms or not. It is never an
 * input of a comparison or decision (GDPR art. 22; domain: people's rights).
 */
export type IdentityHint = 'same' | 'likely' | 'differs' | 'cannotSay'

export const identityReasons = [
  'sameName',
  'otherScript',
  'otherOrder',
  'formerName',
  'middleNameMissing',
  'hyphenation',
  'initials',
  'oneLetterApart',
  'familyNameDiffers',
  'givenNameDiffers',
  'noName',
  'sameBirthDate',
  'birthDateDiffers',
  'dayAndMonthSwapped',
  'birthDateUnknown',
] as const
export type IdentityReason = (typeof identityReasons)[number]

export interface Identity {
  readonly hint: IdentityHint
  readonly reasons: readonly IdentityReason[]
}

/** A person as a credential names them; a whole name where the file does not say which part is which. */
export interface NamedHolder {
  readonly full: string | null
  readonly given: string | null
  readonly family: string | null
  /** Name at birth, where the file states it. */
  readonly birthName: string | null
  readonly birthDate: string | null
}

export interface KnownPerson {
  readonly names: readonly PersonName[]
  readonly birthDate: string | null
}

type Match = 'same' | 'close' | 'none'

interface NameMatch {
  readonly match: Match
  readonly reasons: readonly IdentityReason[]
}

/** Compares the holder a credential names with a person the office knows. */
export function compareIdentity(holder: NamedHolder, person: KnownPerson): Identity {
  const spoken = spokenNames(holder)
  const best = spoken
    .flatMap((name) => person.names.map((known) => compareNames(name, known)))
    .reduce<NameMatch | null>((found, one) => (found === null || rank(one) < rank(found) ? one : found), null)
  const [birth, birthReason] = compareBirth(holder.birthDate, person.birthDate)
  if (best === null) return { hint: birth === 'differs' ? 'differs' : 'cannotSay', reasons: ['noName', birthReason] }
  const reasons = [...best.reasons, birthReason]
  if (birth === 'differs') return { hint: 'differs', reasons }
  if (best.match === 'none') return { hint: birth === 'same' ? 'cannotSay' : 'differs', reasons }
  if (best.match === 'same' && birth === 'same') return { hint: 'same', reasons }
  return { hint: 'likely', reasons }
}

const order: readonly IdentityHint[] = ['same', 'likely', 'cannotSay', 'differs']

/** Compares two persons: of all names of one, the one that speaks most for the other. */
export function compareKnown(one: KnownPerson, other: KnownPerson): Identity {
  const results = one.names.map(({ given, family }) =>
    compareIdentity({ full: null, given, family, birthName: null, birthDate: one.birthDate }, other),
  )
  const [best] = results.toSorted((a, b) => order.indexOf(a.hint) - order.indexOf(b.hint))
  return best ?? { hint: 'cannotSay', reasons: ['noName'] }
}

/** Lower is nearer: a present name that fits whole, a former one that does, then whatever fits with a reservation. */
const rank = ({ match, reasons }: NameMatch): number =>
  ({ same: 0, close: 10, none: 20 })[match] + reasons.reduce((sum, reason) => sum + weightOf(reason), 0)

const weightOf = (reason: IdentityReason): number => (reason === 'sameName' ? 0 : reason === 'formerName' ? 0.5 : 1)

function spokenNames({ full, given, family, birthName }: NamedHolder): readonly Spoken[] {
  const parts = family !== null && words(family) !== '' ? [{ given: given ?? '', family, ordered: true }] : []
  const whole = full ?? (parts.length === 0 ? given : null)
  return [
    ...parts,
    ...(whole !== null && words(whole) !== '' ? [{ given: '', family: whole, ordered: false }] : []),
    ...(birthName !== null && words(birthName) !== '' ? [{ given: '', family: birthName, ordered: false }] : []),
  ]
}

interface Spoken {
  readonly given: string
  readonly family: string
  /** False where the whole name stands in `family`. */
  readonly ordered: boolean
}

const words = (name: string): string => transliterate(name, 'plain')

function compareNames(spoken: Spoken, known: PersonName): NameMatch {
  const former = known.kind === 'current' ? [] : (['formerName'] as const)
  const script = sameLetters(`${spoken.given} ${spoken.family}`, `${known.given} ${known.family}`)
    ? []
    : (['otherScript'] as const)
  const results = spellings.flatMap((ours) =>
    spellings.map((theirs) => {
      const one = {
        given: tokens(transliterate(spoken.given, ours)),
        family: tokens(transliterate(spoken.family, ours)),
      }
      const other = {
        given: tokens(transliterate(known.given, theirs)),
        family: tokens(transliterate(known.family, theirs)),
      }
      return spoken.ordered ? compareParts(one, other) : compareWhole(one.family, other)
    }),
  )
  const best = results.reduce((found, one) => (rank(one) < rank(found) ? one : found))
  if (best.match === 'none') return best
  const reasons = [...best.reasons, ...former, ...script]
  return { match: best.match, reasons: reasons.length === 0 ? ['sameName'] : reasons }
}

interface Tokens {
  readonly given: readonly string[]
  readonly family: readonly string[]
}

const tokens = (name: string): readonly string[] => name.split(' ').filter((word) => word !== '')
const joined = (list: readonly string[]): string => list.join('')

function compareParts(one: Tokens, other: Tokens): NameMatch {
  const straight = compareOrdered(one, other)
  const swapped = compareOrdered({ given: one.family, family: one.given }, other)
  return rank(straight) <= rank(swapped) || swapped.match === 'none'
    ? straight
    : { match: swapped.match, reasons: [...swapped.reasons, 'otherOrder'] }
}

function compareOrdered(one: Tokens, other: Tokens): NameMatch {
  const family = compareFamily(one.family, other.family)
  const given = compareGiven(one.given, other.given)
  if (family.match === 'none') return { match: 'none', reasons: ['familyNameDiffers'] }
  if (given.match === 'none') return { match: 'none', reasons: ['givenNameDiffers'] }
  const close = family.match === 'close' || given.match === 'close'
  return { match: close ? 'close' : 'same', reasons: [...new Set([...family.reasons, ...given.reasons])] }
}

/** Of a whole name nobody said which part is which: any of its words may be the family name. */
function compareWhole(whole: readonly string[], other: Tokens): NameMatch {
  const splits = whole.flatMap((_, index) => [
    { given: whole.slice(0, index), family: whole.slice(index) },
    { given: whole.slice(index), family: whole.slice(0, index) },
  ])
  const results = splits
    .filter(({ family, given }) => family.length > 0 && (given.length > 0 || other.given.length === 0))
    .map((split) => compareOrdered(split, other))
  return results.reduce<NameMatch>((found, one) => (rank(one) < rank(found) ? one : found), {
    match: 'none',
    reasons: ['familyNameDiffers'],
  })
}

function compareFamily(one: readonly string[], other: readonly string[]): NameMatch {
  if (joined(one) === '' || joined(other) === '') return { match: 'none', reasons: [] }
  if (one.join(' ') === other.join(' ')) return { match: 'same', reasons: [] }
  if (joined(one) === joined(other)) return { match: 'same', reasons: ['hyphenation'] }
  const [few, many] = one.length < other.length ? [one, other] : [other, one]
  if (few.length < many.length && few.every((word) => many.includes(word)))
    return { match: 'close', reasons: ['hyphenation'] }
  return isOneApart(joined(one), joined(other))
    ? { match: 'close', reasons: ['oneLetterApart'] }
    : { match: 'none', reasons: [] }
}

function compareGiven(one: readonly string[], other: readonly string[]): NameMatch {
  if (one.length === 0 && other.length === 0) return { match: 'same', reasons: [] }
  if (one.length === 0 || other.length === 0) return { match: 'close', reasons: ['middleNameMissing'] }
  if (one.join(' ') === other.join(' ')) return { match: 'same', reasons: [] }
  if (joined(one) === joined(other)) return { match: 'same', reasons: ['hyphenation'] }
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  if (few.every((word) => many.includes(word))) return { match: 'same', reasons: ['middleNameMissing'] }
  if (few.every((word, index) => isInitialOf(word, many[index] ?? '') || isInitialOf(many[index] ?? '', word)))
    return { match: 'close', reasons: ['initials'] }
  return isOneApart(joined(one), joined(other))
    ? { match: 'close', reasons: ['oneLetterApart'] }
    : { match: 'none', reasons: [] }
}

const isInitialOf = (initial: string, word: string): boolean =>
  initial === word || (initial.length === 1 && word.startsWith(initial))

/** One letter more, less or another, in names long enough that it is more likely a slip than another name. */
function isOneApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 5 || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}

const sameLetters = (one: string, other: string): boolean => scriptOf(one) === scriptOf(other)

function scriptOf(name: string): string {
  if (/\p{Script=Cyrillic}/u.test(name)) return 'cyrillic'
  return /\p{Script=Greek}/u.test(name) ? 'greek' : 'latin'
}

function compareBirth(
  one: string | null,
  other: string | null,
): readonly ['same' | 'unknown' | 'differs', IdentityReason] {
  if (one === null || other === null) return ['unknown', 'birthDateUnknown']
  if (one === other) return ['same', 'sameBirthDate']
  const [year, month, day] = one.split('-')
  return other === `${year ?? ''}-${day ?? ''}-${month ?? ''}`
    ? ['unknown', 'dayAndMonthSwapped']
    : ['differs', 'birthDateDiffers']
}
