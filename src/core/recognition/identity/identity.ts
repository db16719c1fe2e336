import type { PersonName } from '../case.ts'
import type { EmailInFile } from './emailInFile.ts'
import { spellings, transliterate, type Spelling } from './transliterate.ts'

/**
 * Whether two records speak of one person: a hint with its reasons, which an officer confirms or not. It is never an
 * input of a comparison or decision (GDPR art. 22; domain: people's rights).
 */
export type IdentityHint = 'same' | 'likely' | 'differs' | 'cannotSay'

export const identityReasons = [
  'sameName',
  'otherScript',
  'unreadScript',
  'otherOrder',
  'formerName',
  'middleNameMissing',
  'givenNamesOrder',
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
  'sameEmail',
  'otherEmail',
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

interface NameMatch {
  readonly match: 'same' | 'close' | 'none'
  readonly reasons: readonly IdentityReason[]
}

/** Compares the holder a credential names with a person the office knows. */
export function compareIdentity(holder: NamedHolder, person: KnownPerson): Identity {
  const known = person.names.filter(({ given, family }) => isReadable(given + family))
  const [best] = spokenNames(holder)
    .flatMap((name) => known.flatMap((one) => matchesOf(name, one)))
    .toSorted((one, other) => rank(one) - rank(other))
  const birth = compareBirth(holder.birthDate, person.birthDate)
  if (best === undefined) {
    const hint = birth === 'birthDateDiffers' ? 'differs' : 'cannotSay'
    return { hint, reasons: [whyUncompared(holder, person), birth] }
  }
  const reasons = [...(best.reasons.length === 0 ? (['sameName'] as const) : best.reasons), birth]
  if (birth === 'birthDateDiffers') return { hint: 'differs', reasons }
  if (best.match === 'none') return { hint: birth === 'sameBirthDate' ? 'cannotSay' : 'differs', reasons }
  return { hint: best.match === 'same' && birth === 'sameBirthDate' ? 'same' : 'likely', reasons }
}

/**
 * With what the e-mail address in the file says. An address that is the applicant's makes likely what nothing else can say; another one
 * speaks against nothing, as people have several.
 */
export function withEmail({ hint, reasons }: Identity, email: EmailInFile): Identity {
  if (email === null) return { hint, reasons }
  if (email === 'other') return { hint, reasons: [...reasons, 'otherEmail'] }
  return { hint: hint === 'cannotSay' ? 'likely' : hint, reasons: [...reasons, 'sameEmail'] }
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
  ({ same: 0, close: 10, none: 20 })[match] + reasons.reduce((sum, reason) => sum + (light.has(reason) ? 0.5 : 1), 0)

/** Where nothing fits, a family name that does is nearer than one that does not. */
const light: ReadonlySet<IdentityReason> = new Set(['formerName', 'givenNameDiffers'])

/** A name in its parts, or whole where nobody said which part is which. */
type Spoken = NameParts | string
type NameParts = Pick<PersonName, 'given' | 'family'>

function spokenNames({ full, given, family, birthName }: NamedHolder): readonly Spoken[] {
  const parts = family !== null && isReadable(family) ? [{ given: given ?? '', family }] : []
  const whole = full ?? (parts.length === 0 ? given : null)
  return [...parts, ...[whole, birthName].filter((name) => name !== null).filter(isReadable)]
}

/** Whether the tables know a letter of it: Chinese or Arabic names cannot be compared with Latin ones. */
const isReadable = (name: string): boolean => transliterate(name, 'plain') !== ''

function whyUncompared({ full, given, family, birthName }: NamedHolder, { names }: KnownPerson): IdentityReason {
  const both = [[full, given, family, birthName], names.flatMap((name) => [name.given, name.family])]
  return both.every((said) => /\p{L}/u.test(said.join(' '))) ? 'unreadScript' : 'noName'
}

/** How a name fits a known one in each pair of spellings. */
function matchesOf(spoken: Spoken, known: PersonName): readonly NameMatch[] {
  const former = known.kind === 'current' ? [] : (['formerName'] as const)
  const said = typeof spoken === 'string' ? spoken : spoken.given + spoken.family
  const script = scriptOf(said) === scriptOf(known.given + known.family) ? [] : (['otherScript'] as const)
  return spellings
    .flatMap((ours) =>
      spellings.flatMap((theirs) => {
        const other = tokensOf(known, theirs)
        return typeof spoken === 'string'
          ? compareWhole(tokens(spoken, ours), other)
          : compareParts(tokensOf(spoken, ours), other)
      }),
    )
    .map((one) => (one.match === 'none' ? one : { ...one, reasons: [...one.reasons, ...former, ...script] }))
}

interface Tokens {
  readonly given: readonly string[]
  readonly family: readonly string[]
}

const tokens = (name: string, spelling: Spelling): readonly string[] =>
  transliterate(name, spelling)
    .split(' ')
    .filter((word) => word !== '')

/** Who has one name only is compared by it, whichever part it was written in. */
function tokensOf(name: NameParts, spelling: Spelling): Tokens {
  const [given, family] = [tokens(name.given, spelling), tokens(name.family, spelling)]
  return family.length === 0 ? { given: [], family: given } : { given, family }
}

function compareParts(one: Tokens, other: Tokens): readonly NameMatch[] {
  const swapped = compareOrdered({ given: one.family, family: one.given }, other)
  return [
    compareOrdered(one, other),
    ...(swapped.match === 'none' ? [] : [{ ...swapped, reasons: [...swapped.reasons, 'otherOrder'] as const }]),
  ]
}

function compareOrdered(one: Tokens, other: Tokens): NameMatch {
  const family = compareFamily(one.family, other.family)
  if (family === null) return { match: 'none', reasons: ['familyNameDiffers'] }
  const given = compareGiven(one.given, other.given)
  if (given === null) return { match: 'none', reasons: ['givenNameDiffers'] }
  const reasons = [...new Set([...family.reasons, ...given.reasons])]
  return { match: family.close || given.close ? 'close' : 'same', reasons }
}

/** Of a whole name nobody said which part is which: any of its words may be the family name. */
function compareWhole(whole: readonly string[], other: Tokens): readonly NameMatch[] {
  const splits = whole.flatMap((_, index) => [
    { given: whole.slice(0, index + 1), family: whole.slice(index + 1) },
    { given: whole.slice(index + 1), family: whole.slice(0, index + 1) },
  ])
  const fitting = splits
    .filter(({ given }) => given.length > 0 || other.given.length === 0)
    .map((split) => compareOrdered(split, other))
  return [{ match: 'none', reasons: ['familyNameDiffers'] }, ...fitting]
}

/** How a part of a name fits; `close` where it is less than the same, null where it is another. */
type PartMatch = { readonly close: boolean; readonly reasons: readonly IdentityReason[] } | null

function compareFamily(one: readonly string[], other: readonly string[]): PartMatch {
  if (one.length === 0 || other.length === 0) return null
  if (one.join(' ') === other.join(' ')) return { close: false, reasons: [] }
  if (one.join('') === other.join('')) return { close: false, reasons: ['hyphenation'] }
  if (isPartOf(one, other) || isPartOf(other, one)) return { close: true, reasons: ['hyphenation'] }
  return compareLetters(one, other)
}

function compareGiven(one: readonly string[], other: readonly string[]): PartMatch {
  if (one.join(' ') === other.join(' ')) return { close: false, reasons: [] }
  if (one.length === 0 || other.length === 0) return { close: true, reasons: ['middleNameMissing'] }
  if (one.join('') === other.join('')) return { close: false, reasons: ['hyphenation'] }
  if (isPartOf(one, other) || isPartOf(other, one)) return { close: false, reasons: ['middleNameMissing'] }
  if (one.toSorted().join(' ') === other.toSorted().join(' ')) return { close: false, reasons: ['givenNamesOrder'] }
  if (one.every((word, index) => isInitials(word, other[index]))) return { close: true, reasons: ['initials'] }
  return compareLetters(one, other)
}

const isPartOf = (few: readonly string[], many: readonly string[]): boolean =>
  few.length < many.length && few.every((word) => many.includes(word))

/** Whether one stands for the other; a word that the other name has no counterpart of says nothing. */
const isInitials = (one: string, other: string | undefined): boolean =>
  other === undefined || one === other || (Math.min(one.length, other.length) === 1 && one.startsWith(other.charAt(0)))

/** One letter more, less or another, in names long enough that it is more likely a slip than another name. */
function compareLetters(some: readonly string[], others: readonly string[]): PartMatch {
  const [one, other] = [some.join(''), others.join('')]
  // The space is a letter that differs where one name is the beginning of the other.
  const at = Array.from(`${one} `).findIndex((letter, index) => letter !== other[index])
  const [ours, theirs] = [one.slice(at), other.slice(at)]
  const isOneApart = ours.slice(1) === theirs.slice(1) || ours === theirs.slice(1) || ours.slice(1) === theirs
  return isOneApart && Math.min(one.length, other.length) >= 5 ? { close: true, reasons: ['oneLetterApart'] } : null
}

const scripts = [/\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

/** Which of the scripts a name has letters of; -1 for Latin. */
const scriptOf = (name: string): number => scripts.findIndex((script) => script.test(name))

function compareBirth(one: string | null, other: string | null): IdentityReason {
  if (one === null || other === null) return 'birthDateUnknown'
  if (one === other) return 'sameBirthDate'
  const swapped = [one.slice(0, 4), one.slice(8), one.slice(5, 7)].join('-')
  return other === swapped ? 'dayAndMonthSwapped' : 'birthDateDiffers'
}
