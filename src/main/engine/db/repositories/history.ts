import { desc, eq, sql } from 'drizzle-orm'
import type { CaseId } from '#core/ids.ts'
import type { Reader } from '../database.ts'
import { auditEntries, officers } from '../schema.ts'

/** What happened in a case, newest first, out of the audit chain: codes and ids, who and when. */
export function historyOf(db: Reader, caseId: CaseId) {
  return db
    .select({ at: auditEntries.at, by: officers.name, code: auditEntries.code, facts: auditEntries.ids })
    .from(auditEntries)
    .innerJoin(officers, eq(officers.id, auditEntries.by))
    .where(sql`json_extract(${auditEntries.ids}, '$.case') = ${caseId}`)
    .orderBy(desc(auditEntries.seq))
    .all()
    .map((entry) => ({ ...entry, facts: { ...entry.facts } }))
}
