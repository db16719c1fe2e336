import { and, asc, eq, lt } from 'drizzle-orm'
import type { CaseId, OfficerId } from '#core/ids.ts'
import type { LocalDate } from '#core/values.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { formDrafts, officeFormDrafts } from '../schema.ts'

const of = (caseId: CaseId, officerId: OfficerId) =>
  and(eq(formDrafts.caseId, caseId), eq(formDrafts.createdBy, officerId))

/** What an officer has begun to write in the forms of a case. */
export function formDraftsOf(db: Reader, caseId: CaseId, officerId: OfficerId) {
  return db
    .select({ form: formDrafts.form, content: formDrafts.content, at: formDrafts.createdAt })
    .from(formDrafts)
    .where(of(caseId, officerId))
    .orderBy(asc(formDrafts.form))
    .all()
}

export function putFormDraft(
  db: Database,
  row: { caseId: CaseId; form: string; content: string },
  author: Author,
): void {
  db.insert(formDrafts)
    .values({ ...row, ...author })
    .onConflictDoUpdate({
      target: [formDrafts.caseId, formDrafts.createdBy, formDrafts.form],
      set: { content: row.content, ...author },
    })
    .run()
}

export function deleteFormDraft(db: Database, caseId: CaseId, form: string, officerId: OfficerId): void {
  db.delete(formDrafts)
    .where(and(of(caseId, officerId), eq(formDrafts.form, form)))
    .run()
}

const aboutNoCase = (officerId: OfficerId) => eq(officeFormDrafts.createdBy, officerId)

/** What an officer has begun to write in forms that are about no case. */
export function officeFormDraftsOf(db: Reader, officerId: OfficerId) {
  return db
    .select({ form: officeFormDrafts.form, content: officeFormDrafts.content, at: officeFormDrafts.createdAt })
    .from(officeFormDrafts)
    .where(aboutNoCase(officerId))
    .orderBy(asc(officeFormDrafts.form))
    .all()
}

export function putOfficeFormDraft(db: Database, row: { form: string; content: string }, author: Author): void {
  db.insert(officeFormDrafts)
    .values({ ...row, ...author })
    .onConflictDoUpdate({
      target: [officeFormDrafts.createdBy, officeFormDrafts.form],
      set: { content: row.content, ...author },
    })
    .run()
}

export function deleteOfficeFormDraft(db: Database, form: string, officerId: OfficerId): void {
  db.delete(officeFormDrafts)
    .where(and(aboutNoCase(officerId), eq(officeFormDrafts.form, form)))
    .run()
}

/** One form as any officer has begun to write it. */
export function everyOfficeFormDraft(db: Reader, form: string) {
  return db
    .select({ content: officeFormDrafts.content, createdBy: officeFormDrafts.createdBy })
    .from(officeFormDrafts)
    .where(eq(officeFormDrafts.form, form))
    .all()
}

/** Takes something out of what an officer has written; it stays theirs, as of when they wrote it. Null takes all of it. */
export function setOfficeFormDraft(
  db: Database,
  { form, createdBy, content }: { form: string; createdBy: OfficerId; content: string | null },
): void {
  if (content === null) deleteOfficeFormDraft(db, form, createdBy)
  else {
    db.update(officeFormDrafts)
      .set({ content })
      .where(and(aboutNoCase(createdBy), eq(officeFormDrafts.form, form)))
      .run()
  }
}

/** Those of one form that nobody has written in since the day. */
export function deleteOfficeFormDraftsBefore(db: Database, form: string, day: LocalDate): void {
  db.delete(officeFormDrafts)
    .where(and(eq(officeFormDrafts.form, form), lt(officeFormDrafts.createdAt, day)))
    .run()
}
