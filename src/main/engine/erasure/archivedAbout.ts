import { asc, sql } from 'drizzle-orm'
import type { ApplicantId, CaseId } from '#core/ids.ts'
import { PersonName } from '#core/recognition/case.ts'
import { compareKnown, type KnownPerson } from '#core/recognition/identity/identity.ts'
import type { Database } from '../db/database.ts'
import { getApplicant, namesOf } from '../db/repositories/applicants.ts'
import { archivedCases } from '../db/schema.ts'

interface ArchivedName {
  readonly id: CaseId
  readonly office: string
  readonly number: string
}

export interface ArchivedAbout {
  readonly goes: readonly ArchivedName[]
  /** Alike by name where no birth date settles it: somebody else's case must not go. */
  readonly alike: readonly ArchivedName[]
}

/**
 * Closed cases that came from other databases about this person: under one of these ids, or under one of the names and born
 * on the same day.
 */
export function archivedAbout(db: Database, person: readonly ApplicantId[]): ArchivedAbout {
  const ids = new Set<string>(person)
  const known = person.map((id) => ({
    names: namesOf(db, id),
    birthDate: getApplicant(db, id)?.birthDate ?? null,
  }))
  const goes: ArchivedName[] = []
  const alike: ArchivedName[] = []
  for (const { applicants, names, ...name } of applicantsOfArchived(db)) {
    const theirs = personsOf(rowsIn(applicants), rowsIn(names))
    const hints = theirs.flatMap((one) => known.map((other) => compareKnown(one, other).hint))
    if (theirs.some(({ id }) => ids.has(id)) || hints.includes('same')) goes.push(name)
    else if (hints.includes('likely')) alike.push(name)
  }
  return { goes, alike }
}

/** Originals of these archived cases that no other one names. */
export function archivedOriginalsOnlyIn(db: Database, ids: readonly string[]): string[] {
  if (ids.length === 0) return []
  const going = new Set(ids)
  const all = db.select({ id: archivedCases.id, files: archivedCases.files }).from(archivedCases).all()
  const originals = (rows: typeof all) => rows.flatMap(({ files }) => files.map(({ originalId }) => originalId))
  const stays = new Set(originals(all.filter(({ id }) => !going.has(id))))
  return [...new Set(originals(all.filter(({ id }) => going.has(id))))].filter((id) => !stays.has(id))
}

/** Only the applicant is read of each: a case as it was handed over is large. */
function applicantsOfArchived(db: Database) {
  const table = (name: string) =>
    sql<string | null>`json_extract(${archivedCases.content}, ${`$.tables.${name}`})`.mapWith(String)
  return db
    .select({
      id: archivedCases.id,
      office: archivedCases.office,
      number: archivedCases.number,
      applicants: table('applicants'),
      names: table('applicantNames'),
    })
    .from(archivedCases)
    .orderBy(asc(archivedCases.id))
    .all()
}

type Row = Readonly<Record<string, unknown>>
const rowsIn = (json: string | null): readonly Row[] => (json === null ? [] : (JSON.parse(json) as Row[]))

/** What the other office wrote is not ours to trust: what is no text is no name. */
function personsOf(applicants: readonly Row[], names: readonly Row[]): (KnownPerson & { readonly id: string })[] {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return applicants.map((row) => ({
    id: text(row['id']),
    birthDate: text(row['birthDate']) || null,
    names: names
      .filter(({ applicantId }) => applicantId === row['id'])
      .map((name): PersonName => ({
        kind: PersonName.shape.kind.safeParse(name['kind']).data ?? 'current',
        given: text(name['given']),
        family: text(name['family']),
        order: 'givenFirst',
        validFrom: null,
        validTo: null,
      })),
  }))
}
