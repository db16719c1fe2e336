import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { FoundApplicant } from '#contract/cases.ts'
import type { ApplicantId, CaseId } from '#core/ids.ts'
import { nameLine, type PersonName } from '#core/recognition/case.ts'
import type { Instant } from '#core/values.ts'
import { anyOf } from '../anyOf.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { applicantMerges, applicantNames, applicants, cases } from '../schema.ts'

export interface ApplicantRow {
  readonly id: ApplicantId
  readonly birthDate: string | null
  readonly salt: Uint8Array
}

export function getApplicant(db: Reader, id: ApplicantId): ApplicantRow | null {
  return (
    db
      .select({ id: applicants.id, birthDate: applicants.birthDate, salt: applicants.salt })
      .from(applicants)
      .where(eq(applicants.id, id))
      .get() ?? null
  )
}

/** With which the audit hides what is said of a case's applicant; null where the record has no such case. */
export function saltOfCase(db: Reader, caseId: CaseId): Uint8Array | null {
  return (
    db
      .select({ salt: applicants.salt })
      .from(applicants)
      .innerJoin(cases, eq(cases.applicantId, applicants.id))
      .where(eq(cases.id, caseId))
      .get()?.salt ?? null
  )
}

export function insertApplicant(
  db: Database,
  applicant: { id: ApplicantId; birthDate: string | null; salt: Uint8Array },
  author: Author,
): void {
  db.insert(applicants)
    .values({ ...applicant, salt: Buffer.from(applicant.salt), ...author })
    .run()
}

/** The applicant with all who turned out to be the same person, as long as that stands. */
export function samePerson(db: Reader, id: ApplicantId): ApplicantId[] {
  const found = new Set([id])
  for (const one of found) {
    const merges = db
      .select({ kept: applicantMerges.keptId, merged: applicantMerges.mergedId })
      .from(applicantMerges)
      .where(
        and(isNull(applicantMerges.undoneAt), or(eq(applicantMerges.keptId, one), eq(applicantMerges.mergedId, one))),
      )
      .all()
    for (const { kept, merged } of merges) found.add(kept).add(merged)
  }
  return [...found]
}

/** Names in force, the current one first. */
export function namesOf(db: Reader, applicantId: ApplicantId): PersonName[] {
  return db
    .select()
    .from(applicantNames)
    .where(and(eq(applicantNames.applicantId, applicantId), isNull(applicantNames.retiredAt)))
    .orderBy(asc(applicantNames.id))
    .all()
    .map(({ kind, given, family, order, validFrom, validTo }) => ({ kind, given, family, order, validFrom, validTo }))
    .sort((a, b) => Number(b.kind === 'current') - Number(a.kind === 'current'))
}

/** Retires the names in force and adds the new ones: nothing is overwritten. */
export function replaceNames(
  db: Database,
  applicantId: ApplicantId,
  names: readonly PersonName[],
  newId: () => string,
  author: Author,
): void {
  db.update(applicantNames)
    .set({ retiredAt: author.createdAt })
    .where(and(eq(applicantNames.applicantId, applicantId), isNull(applicantNames.retiredAt)))
    .run()
  for (const name of names) {
    db.insert(applicantNames)
      .values({ ...name, id: newId(), applicantId, ...author })
      .run()
  }
}

export function setBirthDate(db: Database, id: ApplicantId, birthDate: string | null): void {
  db.update(applicants).set({ birthDate }).where(eq(applicants.id, id)).run()
}

/** The name each applicant is called by now. */
export function currentNames(db: Reader, ids: readonly ApplicantId[]): Map<ApplicantId, string> {
  return new Map([...namesInForce(db, ids)].map(([id, [current = '']]) => [id, current]))
}

/** Every name each applicant has, the one they are called by now first. */
export function namesInForce(db: Reader, ids: readonly ApplicantId[]): Map<ApplicantId, readonly string[]> {
  const rows = db
    .select()
    .from(applicantNames)
    .where(and(anyOf(applicantNames.applicantId, ids), isNull(applicantNames.retiredAt)))
    .orderBy(asc(applicantNames.id))
    .all()
  const names = new Map<ApplicantId, string[]>()
  for (const row of rows) {
    const others = names.get(row.applicantId) ?? []
    names.set(row.applicantId, row.kind === 'current' ? [nameLine(row), ...others] : [...others, nameLine(row)])
  }
  return names
}

/** What each applicant was called at an instant, or is called now (null); the oldest name where none was known yet. */
export function namesThrough(db: Reader, ids: readonly ApplicantId[]) {
  const rows = db
    .select()
    .from(applicantNames)
    .where(anyOf(applicantNames.applicantId, ids))
    .orderBy(asc(applicantNames.id))
    .all()
  const byApplicant = Map.groupBy(rows, ({ applicantId }) => applicantId)
  return (id: ApplicantId, at: Instant | null): string => {
    const all = byApplicant.get(id) ?? []
    const then = all.filter(({ createdAt, retiredAt }) =>
      at === null ? retiredAt === null : createdAt <= at && (retiredAt === null || retiredAt > at),
    )
    const called = then.find(({ kind }) => kind === 'current') ?? then[0] ?? all[0]
    return called === undefined ? '' : nameLine(called)
  }
}

/** A name as it was given once, in force or not. */
export interface EveryName extends Pick<PersonName, 'given' | 'family' | 'order'> {
  readonly id: string
  readonly applicantId: ApplicantId
}

/** Every name that these applicants, or all of them (null), bear or bore, by family name. */
export function everyName(db: Reader, ids: readonly string[] | null): EveryName[] {
  const { id, applicantId, given, family, order } = applicantNames
  return db
    .select({ id, applicantId, given, family, order })
    .from(applicantNames)
    .where(ids === null ? undefined : anyOf(applicantId, ids))
    .orderBy(asc(family), asc(id))
    .all()
}

/** The applicants with what tells two of the same name apart. */
export function toldApart(db: Reader, ids: readonly ApplicantId[]): FoundApplicant[] {
  const names = currentNames(db, ids)
  const births = new Map(
    db
      .select({ id: applicants.id, birthDate: applicants.birthDate })
      .from(applicants)
      .where(anyOf(applicants.id, ids))
      .all()
      .map(({ id, birthDate }) => [id, birthDate]),
  )
  const numbers = Map.groupBy(
    db
      .select({ applicantId: cases.applicantId, number: cases.number })
      .from(cases)
      .where(anyOf(cases.applicantId, ids))
      .orderBy(asc(cases.id))
      .all(),
    ({ applicantId }) => applicantId,
  )
  return ids.map((id) => {
    const own = numbers.get(id) ?? []
    return {
      id,
      name: names.get(id) ?? '',
      birthDate: births.get(id) ?? null,
      cases: own.length,
      lastCase: own.at(-1)?.number ?? null,
    }
  })
}
