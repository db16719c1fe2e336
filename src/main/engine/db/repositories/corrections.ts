import { desc, eq } from 'drizzle-orm'
import type { ApplicantId } from '#core/ids.ts'
import type { FieldChange } from '#core/recognition/correction/correction.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { applicantCorrections, officers } from '../schema.ts'

/** Adds what a field held before and holds now; `reason` is empty where only something unknown was filled in. */
export function insertCorrection(
  db: Database,
  row: Pick<FieldChange, 'field' | 'before' | 'after'> & {
    readonly id: string
    readonly applicantId: ApplicantId
    readonly reason: string
  },
  author: Author,
): void {
  db.insert(applicantCorrections)
    .values({ ...row, ...author })
    .run()
}

/** What was changed of an applicant, the newest first, with who did it. */
export function correctionsOf(db: Reader, applicantId: ApplicantId) {
  return db
    .select({
      field: applicantCorrections.field,
      before: applicantCorrections.before,
      after: applicantCorrections.after,
      reason: applicantCorrections.reason,
      at: applicantCorrections.createdAt,
      by: officers.name,
    })
    .from(applicantCorrections)
    .innerJoin(officers, eq(officers.id, applicantCorrections.createdBy))
    .where(eq(applicantCorrections.applicantId, applicantId))
    .orderBy(desc(applicantCorrections.id))
    .all()
}
