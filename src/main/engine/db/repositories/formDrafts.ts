import { and, asc, eq } from 'drizzle-orm'
import type { CaseId, OfficerId } from '#core/ids.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { formDrafts, officeFormDrafts } from '../schema.ts'

const of = (caseId: CaseId, officerId: OfficerId) =>
  and(eq(formDrafts.caseId, caseId), eq(formDrafts.createdBy, officerId))

/** What an officer has begun to write in the forms of a case. */
export function formDraftsOf(db: Reader, caseId: CaseId, officerId: OfficerId) {
  return db
    .select({ form: formDrafts.form, content: formDrafts.content })
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
    .select({ form: officeFormDrafts.form, content: officeFormDrafts.content })
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
