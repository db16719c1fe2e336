import { asc, or, sql } from 'drizzle-orm'
import type { ApplicantId, CaseId } from '#core/ids.ts'
import { PersonName } from '#core/recognition/case.ts'
import { compareKnown, type KnownPerson } from '#core/recognition/identity/identity.ts'
import { anyOf } from '../db/anyOf.ts'
import type { Database } from '../db/database.ts'
import { getApplicant, namesOf } from '../db/repositories/applicants.ts'
import { applicants, archivedCases } from '../db/schema.ts'

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

/** A person as the record here, or another office's, knows them. */
type Person = KnownPerson & { readonly id: string }

/**
 * Closed cases that came from other databases about this person: under one of these ids, or under one of the names and born
 * on the same day.
 */
export function archivedAbout(db: Database, person: readonly ApplicantId[]): ArchivedAbout {
  return archivedLike(
    db,
    person.map((id) => ({ id, names: namesOf(db, id), birthDate: getApplicant(db, id)?.birthDate ?? null })),
  )
}

/** The same about persons whom perhaps only an archive knows. */
export function archivedLike(db: Database, known: readonly Person[]): ArchivedAbout {
  const ids = new Set(known.map(({ id }) => id))
  const goes: ArchivedName[] = []
  const alike: ArchivedName[] = []
  for (const { persons, ...name } of applicantsOfArchived(db)) {
    const hints = persons.flatMap((one) => known.map((other) => compareKnown(one, other).hint))
    if (persons.some(({ id }) => ids.has(id)) || hints.includes('same')) goes.push(name)
    else if (hints.includes('likely')) alike.push(name)
  }
  return { goes, alike }
}

/** Whom an archived case is about, as the other office knew them; null where no such case is here. */
export function personsOfArchived(db: Database, id: CaseId): readonly Person[] | null {
  return applicantsOfArchived(db, [id])[0]?.persons ?? null
}

/** Applicants of this office who are one of these persons: by id, or by name and birth date. */
export function applicantsLike(db: Database, persons: readonly Person[]): ApplicantId[] {
  const births = persons.flatMap(({ birthDate }) => birthDate ?? [])
  const ids = persons.map(({ id }) => id)
  return db
    .select({ id: applicants.id, birthDate: applicants.birthDate })
    .from(applicants)
    .where(or(anyOf(applicants.id, ids), anyOf(applicants.birthDate, births)))
    .all()
    .filter(({ id, birthDate }) => {
      const known = { names: namesOf(db, id), birthDate }
      return ids.includes(id) || persons.some((one) => compareKnown(one, known).hint === 'same')
    })
    .map(({ id }) => id)
}

/** Those of these cases that came from other offices. */
export function archivedNamed(db: Database, ids: readonly CaseId[]): ArchivedName[] {
  return db
    .select({ id: archivedCases.id, office: archivedCases.office, number: archivedCases.number })
    .from(archivedCases)
    .where(anyOf(archivedCases.id, ids))
    .all()
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
function applicantsOfArchived(db: Database, ids: readonly CaseId[] | null = null) {
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
    .where(ids === null ? undefined : anyOf(archivedCases.id, ids))
    .orderBy(asc(archivedCases.id))
    .all()
    .map(({ applicants: rows, names, ...name }) => ({ ...name, persons: personsOf(rowsIn(rows), rowsIn(names)) }))
}

type Row = Readonly<Record<string, unknown>>
const rowsIn = (json: string | null): readonly Row[] => (json === null ? [] : (JSON.parse(json) as Row[]))

/** What the other office wrote is not ours to trust: what is no text is no name. */
function personsOf(people: readonly Row[], names: readonly Row[]): Person[] {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return people.map((row) => ({
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
