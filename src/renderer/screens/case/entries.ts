import type { ElementName, ElementValue } from '#core/credential/element.ts'
import { isMeantDay } from '#core/days.ts'
import type { UiLanguage } from '#locales/words.ts'
import { dayIn } from './dayIn.ts'
import { typedHundredths } from '../../parts/typedHundredths.ts'

/** The unit of credits that are typed, as the value names it: the engine has a rule for each. */
const schemes = {
  credits: 'ECTS',
  cats: 'UK CATS',
  usSemester: 'US semester credit hours',
  usQuarter: 'US quarter credit hours',
} as const
type CreditKind = keyof typeof schemes

/** What an officer can type for an element, and which leaf it becomes. */
export interface Entry {
  readonly kind: 'text' | 'date' | CreditKind | 'hours' | 'eqf' | 'country'
  readonly part: string
}

const text = (part: string): readonly [Entry] => [{ kind: 'text', part }]
const date: readonly [Entry] = [{ kind: 'date', part: 'date' }]

const entries: Record<ElementName, readonly [Entry, ...Entry[]]> = {
  learner: text('fullName'),
  title: text('text'),
  issuerCountry: [{ kind: 'country', part: 'code' }],
  awardingBody: text('name'),
  issuedOn: date,
  learningOutcome: text('text'),
  workload: [
    { kind: 'credits', part: 'credits' },
    { kind: 'cats', part: 'credits' },
    { kind: 'usSemester', part: 'credits' },
    { kind: 'usQuarter', part: 'credits' },
    { kind: 'hours', part: 'duration' },
  ],
  level: [
    { kind: 'eqf', part: 'eqf' },
    { kind: 'text', part: 'nqfName' },
  ],
  assessment: text('description'),
  participation: text('typeName'),
  qualityAssurance: text('name'),
  prerequisite: text('text'),
  supervision: text('typeName'),
  grade: text('value'),
  stackability: text('partOf'),
  furtherInformation: text('note'),
  issuer: text('name'),
  awardedOn: date,
  validFrom: date,
  validUntil: date,
}

export function entriesFor(element: ElementName): readonly [Entry, ...Entry[]] {
  return entries[element]
}

/** What was typed as a value; null where it is not one. Credits have the unit that the field says. */
export function readEntry(entry: Entry, typed: string, language: UiLanguage): ElementValue | null {
  const words = typed.trim()
  switch (entry.kind) {
    case 'text':
      return words === '' ? null : { kind: 'text', text: words, lang: language }
    case 'date':
      return isMeantDay(words) ? { kind: 'date', date: words } : null
    case 'credits':
    case 'cats':
    case 'usSemester':
    case 'usQuarter': {
      const hundredths = typedHundredths(words)
      return hundredths === null ? null : { kind: 'credits', hundredths, scheme: schemes[entry.kind] }
    }
    case 'hours': {
      const hundredths = typedHundredths(words)
      return hundredths === null ? null : { kind: 'duration', minutes: Math.floor((hundredths * 60) / 100) }
    }
    case 'eqf':
      return /^[1-8]$/.test(words) ? { kind: 'code', scheme: 'EQF', code: words } : null
    case 'country':
      return /^[a-z]{2}$/i.test(words) ? { kind: 'code', scheme: 'ISO-3166-1', code: words.toUpperCase() } : null
  }
}

/** What words off a paper put into the field of an entry; null where they hold no such value, or more than one. */
export function entryIn(entry: Entry, words: string): string | null {
  switch (entry.kind) {
    case 'text':
      return words === '' ? null : words
    case 'date':
      return dayIn(words)
    case 'credits':
    case 'cats':
    case 'usSemester':
    case 'usQuarter':
    case 'hours':
    case 'eqf': {
      const [number, ...more] = words.match(/\d+(?:[.,]\d+)*/g) ?? []
      return number === undefined || more.length > 0 ? null : number
    }
    case 'country':
      return /^[a-z]{2}$/i.test(words) ? words : null
  }
}
