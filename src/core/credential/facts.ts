import { claimSum } from './claimSum.ts'
import type { Assertion, ElementName } from './element.ts'
import type { CentiCredits, LangText, LocalDate } from '../values.ts'

/** The values of a credential that screens, comparison and report name one by one, out of its assertions. */
export interface CredentialFacts {
  readonly title: LangText
  readonly issuer: LangText
  readonly awardingBody: LangText
  /** The same body by body: a joint award has several, each with its name in one or more languages. */
  readonly awardingBodies: readonly LangText[]
  readonly issuedOn: LocalDate | null
  readonly awardedOn: LocalDate | null
  readonly holder: string | null
  readonly holderNames: readonly string[]
  readonly outcomes: readonly { readonly item: number; readonly text: LangText }[]
  /** Only credits whose unit is ECTS: a number without a unit is not ECTS. Of several claims together. */
  readonly ects: CentiCredits | null
  readonly minutes: number | null
  /** Credits of another unit than ECTS, as they are stated; without a scheme where the unit is not stated. */
  readonly otherCredits: { readonly hundredths: number; readonly scheme: string | null } | null
  readonly eqfLevel: number | null
}

/** `rows` in the order they were said: a later value of a person stands before the file's. */
export function credentialFacts(said: readonly Assertion[]): CredentialFacts {
  const rows = withoutCorrected(said)
  const names = ['fullName', 'givenName', 'familyName'].flatMap((part) => textOf(rows, 'learner', part))
  const full = textOf(rows, 'learner', 'fullName')[0]?.value
  const parts = ['givenName', 'familyName'].map((part) => textOf(rows, 'learner', part)[0]?.value)
  const joined = parts.filter((part) => part !== undefined).join(' ')
  return {
    title: textOf(rows, 'title', 'text'),
    issuer: textOf(rows, 'issuer', 'name'),
    awardingBody: textOf(rows, 'awardingBody', 'name'),
    awardingBodies: bodiesOf(rows),
    issuedOn: dateOf(rows, 'issuedOn'),
    awardedOn: dateOf(rows, 'awardedOn'),
    holder: full ?? (joined === '' ? null : joined),
    holderNames: names.map(({ value }) => value),
    outcomes: outcomesOf(rows),
    ects: workloadOf(rows, ({ value }) =>
      value?.kind === 'credits' && isEcts(value.scheme) ? value.hundredths : null,
    ),
    minutes: workloadOf(rows, ({ value }) => (value?.kind === 'duration' ? value.minutes : null)),
    otherCredits: newestOf(rows, 'workload', otherCreditsOf),
    eqfLevel: newestOf(rows, 'level', (value) =>
      value.kind === 'code' && value.scheme === 'EQF' ? levelOf(value.code) : null,
    ),
  }
}

/** In the order they were said; what an officer reads off paper once more takes the place of what they read there before. */
export function withoutCorrected<Row extends Assertion>(said: readonly Row[]): Row[] {
  const readLater = new Set<string>()
  const standing = said.toReversed().filter((row) => {
    if (row.origin?.from !== 'scan') return true
    const place = placeOf(row)
    const isCorrected = readLater.has(place)
    readLater.add(place)
    return !isCorrected
  })
  return standing.reverse()
}

/** What a reading is of: a text of another language is another, and so is a value of another kind. */
const placeOf = ({ element, item, part, value }: Assertion): string =>
  JSON.stringify([element, item, part, value?.kind === 'text' ? value.lang : value?.kind])

/** A person said it: read it off paper, found it elsewhere, or told it. */
const byPerson = ({ origin }: Assertion): boolean =>
  origin !== null && origin.from !== 'file' && origin.from !== 'trustPack'

/** The texts of one part of an element, or of all its parts. */
export function textOf(rows: readonly Assertion[], element: ElementName, part?: string): LangText {
  return rows.flatMap((row) =>
    row.element === element && (part === undefined || row.part === part) && row.value?.kind === 'text'
      ? [{ lang: row.value.lang, value: row.value.text }]
      : [],
  )
}

function bodiesOf(rows: readonly Assertion[]): LangText[] {
  const items = Map.groupBy(
    rows.filter(({ element, part }) => element === 'awardingBody' && part === 'name'),
    ({ item }) => item,
  )
  return [...items.values()].map((said) => textOf(said, 'awardingBody', 'name')).filter(({ length }) => length > 0)
}

function otherCreditsOf(value: NonNullable<Assertion['value']>): CredentialFacts['otherCredits'] {
  if (value.kind !== 'credits' || isEcts(value.scheme)) return null
  return { hundredths: value.hundredths, scheme: value.scheme }
}

function outcomesOf(rows: readonly Assertion[]): { item: number; text: LangText }[] {
  const items = new Map<number, LangText>()
  for (const row of rows) {
    if (row.element !== 'learningOutcome' || row.part !== 'text' || row.value?.kind !== 'text') continue
    items.set(row.item, [...(items.get(row.item) ?? []), { lang: row.value.lang, value: row.value.text }])
  }
  return [...items].map(([item, text]) => ({ item, text })).sort((a, b) => a.item - b.item)
}

/** What a person supplied last, else what the file states first. */
function newestOf<T>(
  rows: readonly Assertion[],
  element: ElementName,
  pick: (value: NonNullable<Assertion['value']>) => T | null,
): T | null {
  const of = rows.filter((row) => row.element === element && row.value !== null)
  const supplied = of.filter(byPerson).reverse()
  for (const { value } of [...supplied, ...of]) {
    const picked = value === null ? null : pick(value)
    if (picked !== null) return picked
  }
  return null
}

/**
 * What a person supplied last, else the file's claims together. A claim that states several figures (credits offered and
 * received) counts with the first; what two importers read of one file counts once, and where no achievement states
 * its hours, those of its first activity do: the next may be the same one, told again.
 */
function workloadOf(rows: readonly Assertion[], pick: (row: Assertion) => number | null): number | null {
  const workload = rows.filter(({ element }) => element === 'workload')
  const supplied = workload.filter(byPerson)
  for (const row of supplied.toReversed()) {
    const picked = pick(row)
    if (picked !== null) return picked
  }
  const stated = workload.filter((row) => pick(row) !== null)
  const achieved = stated.filter(({ part }) => part !== 'activity')
  const counted = achieved.length > 0 ? achieved : stated.slice(0, 1)
  const claims = new Map<number, number>()
  for (const row of counted) {
    if (importerOf(row) !== importerOf(counted[0]) || claims.has(row.item)) continue
    claims.set(row.item, pick(row) ?? 0)
  }
  return claimSum([...claims.values()])
}

function importerOf(row: Assertion | undefined): string | null {
  return row?.origin?.from === 'file' ? row.origin.importer : null
}

function dateOf(rows: readonly Assertion[], element: ElementName): LocalDate | null {
  return newestOf(rows, element, (value) => (value.kind === 'date' ? value.date : null))
}

function isEcts(scheme: string | null): boolean {
  return scheme !== null && /(^|[^a-z])ects([^a-z]|$)/i.test(scheme)
}

function levelOf(code: string): number | null {
  const level = /([1-8])$/.exec(code.trim())?.[1]
  return level === undefined ? null : Number(level)
}
