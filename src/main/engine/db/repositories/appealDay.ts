import { desc, eq } from 'drizzle-orm'
import type { CaseId } from '#core/ids.ts'
import type { LocalDate } from '#core/values.ts'
import type { Reader } from '../database.ts'
import { appeals, decisions } from '../schema.ts'

/** The local day the newest appeal against a decision of the case came in; null where there is none. */
export function appealReceivedOn(db: Reader, caseId: CaseId): LocalDate | null {
  const row = db
    .select({ receivedOn: appeals.receivedOn })
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .where(eq(decisions.caseId, caseId))
    .orderBy(desc(appeals.id))
    .limit(1)
    .get()
  return row?.receivedOn ?? null
}
