import type { LetterKind } from './letterKind.ts'

const everywhere = [
  'applicant.name',
  'case.number',
  'case.purpose',
  'case.receivedOn',
  'letter.date',
  'office.email',
  'office.institution',
  'office.name',
  'officer.name',
] as const

const ofKind = {
  acknowledgement: ['office.appealRoute', 'office.months', 'missing.list'],
  missingDocuments: ['missing.list'],
  pause: ['pause.on', 'pause.reason'],
  resume: ['clock.dueOn', 'resume.on'],
  delay: ['delay.expectedOn', 'delay.reason'],
  decision: [
    'decision.on',
    'decision.outcome',
    'office.appealDays',
    'office.appealRoute',
    'office.appealTerm',
    'statement.number',
  ],
  appealReceived: ['appeal.receivedOn'],
} as const satisfies Record<LetterKind, readonly string[]>

export type Placeholder = (typeof everywhere)[number] | (typeof ofKind)[LetterKind][number]

/**
 * What a letter of a kind is for: without it the letter would not tell it. The acknowledgement says the appeal route,
 * the delay its reason and the expected day (revised recommendation on criteria and procedures 2010).
 */
const needed: Readonly<Record<LetterKind, readonly Placeholder[]>> = {
  acknowledgement: ['case.number', 'office.appealRoute'],
  missingDocuments: ['missing.list'],
  pause: ['pause.reason'],
  resume: ['clock.dueOn'],
  delay: ['delay.reason', 'delay.expectedOn'],
  decision: ['decision.outcome'],
  appealReceived: ['appeal.receivedOn'],
}

/** What the text of a letter may ask for. */
export function placeholdersOf(kind: LetterKind): readonly Placeholder[] {
  return [...everywhere, ...ofKind[kind]]
}

export function neededIn(kind: LetterKind): readonly Placeholder[] {
  return needed[kind]
}

/** What must have happened before a letter with this text tells anything: what it is for, and the days that it names. */
export function toldBy(kind: LetterKind, text: string): readonly Placeholder[] {
  const named = new Set(placeholdersIn(text).map(({ name }) => name))
  return [...needed[kind], ...ofKind[kind].filter((name) => name.endsWith('.on') && named.has(name))]
}

/** A text's placeholders, each with where it stands; `name` is null where the braces do not close. */
export function placeholdersIn(
  text: string,
): readonly { readonly name: string | null; readonly line: number; readonly column: number }[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/\{\{(?:([^{}]*)\}\})?/g)].map((found) => ({
      name: found[1]?.trim() ?? null,
      line: index + 1,
      column: found.index + 1,
    })),
  )
}

/** The text with its placeholders filled in; what has no value stays as it is. */
export function fillPlaceholders(text: string, values: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\{\{([^{}]*)\}\}/g, (whole, name: string) => values.get(name.trim()) ?? whole)
}
