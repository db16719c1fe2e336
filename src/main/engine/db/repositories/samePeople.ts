import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ApplicantId, OfficerId } from '#core/ids.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { applicantMerges, applicants, caseFiles, cases, distinctApplicants, officers, sourceFiles } from '../schema.ts'

/** Others who were born on the same day. */
export function bornOn(db: Reader, birthDate: string, than: ApplicantId): ApplicantId[] {
  return db
    .select({ id: applicants.id })
    .from(applicants)
    .where(and(eq(applicants.birthDate, birthDate), ne(applicants.id, than)))
    .orderBy(asc(applicants.id))
    .all()
    .map(({ id }) => id)
}

/** Files of others with the very same bytes as one of this applicant's, with the name and case they have there. */
export function sameFilesElsewhere(db: Reader, applicantId: ApplicantId) {
  const other = alias(sourceFiles, 'other_file')
  return db
    .selectDistinct({ applicantId: other.applicantId, fileName: caseFiles.name, number: cases.number })
    .from(sourceFiles)
    .innerJoin(other, and(eq(other.equality, sourceFiles.equality), ne(other.applicantId, sourceFiles.applicantId)))
    .innerJoin(caseFiles, eq(caseFiles.sourceFileId, other.id))
    .innerJoin(cases, eq(cases.id, caseFiles.caseId))
    .where(eq(sourceFiles.applicantId, applicantId))
    .orderBy(asc(cases.number))
    .all()
}

export function casesOfApplicants(db: Reader, ids: readonly ApplicantId[]) {
  return db
    .select({ applicantId: cases.applicantId, caseId: cases.id, number: cases.number })
    .from(cases)
    .where(inArray(cases.applicantId, [...ids]))
    .orderBy(asc(cases.number))
    .all()
}

/** The joins that stand between this applicant and others. */
export function mergesOf(db: Reader, id: ApplicantId) {
  return db
    .select({ merge: applicantMerges, by: officers.name })
    .from(applicantMerges)
    .innerJoin(officers, eq(officers.id, applicantMerges.createdBy))
    .where(and(isNull(applicantMerges.undoneAt), or(eq(applicantMerges.keptId, id), eq(applicantMerges.mergedId, id))))
    .orderBy(asc(applicantMerges.id))
    .all()
}

export function getMerge(db: Reader, id: string) {
  return db.select().from(applicantMerges).where(eq(applicantMerges.id, id)).get() ?? null
}

export function insertMerge(
  db: Database,
  row: { id: string; keptId: ApplicantId; mergedId: ApplicantId; reason: string },
  author: Author,
): void {
  db.insert(applicantMerges)
    .values({ ...row, ...author })
    .run()
}

export function undoMerge(db: Database, id: string, undone: { at: string; by: OfficerId; reason: string }): void {
  db.update(applicantMerges)
    .set({ undoneAt: undone.at, undoneBy: undone.by, undoneReason: undone.reason })
    .where(eq(applicantMerges.id, id))
    .run()
}

/** Those of whom an officer said that they are somebody else. */
export function distinctFrom(db: Reader, id: ApplicantId): ReadonlySet<ApplicantId> {
  const rows = db
    .select({ one: distinctApplicants.oneId, other: distinctApplicants.otherId })
    .from(distinctApplicants)
    .where(or(eq(distinctApplicants.oneId, id), eq(distinctApplicants.otherId, id)))
    .all()
  return new Set(rows.map(({ one, other }) => (one === id ? other : one)))
}

export function insertDistinct(
  db: Database,
  row: { id: string; oneId: ApplicantId; otherId: ApplicantId; reason: string },
  author: Author,
): void {
  db.insert(distinctApplicants)
    .values({ ...row, ...author })
    .run()
}
