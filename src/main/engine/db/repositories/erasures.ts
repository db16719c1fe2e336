import { and, count, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { ApplicantId, CaseId } from '#core/ids.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { auditEntries, erasureRequests, erasures, officers } from '../schema.ts'

export function insertErasure(
  db: Database,
  row: Omit<typeof erasures.$inferInsert, keyof Author>,
  author: Author,
): void {
  db.insert(erasures)
    .values({ ...row, ...author })
    .run()
}

/** Newest first, with who erased it; without those that only say of a restored record what was erased before. */
export function erasuresDone(db: Reader) {
  return db
    .select({ erasure: erasures, by: officers.name })
    .from(erasures)
    .innerJoin(officers, eq(officers.id, erasures.createdBy))
    .where(gt(erasures.rows, 0))
    .orderBy(desc(erasures.createdAt), desc(erasures.id))
    .all()
}

interface About {
  readonly applicantId: ApplicantId
  /** Null is everything held about the applicant. */
  readonly caseId: CaseId | null
}

/** Who has asked for this erasure and waits for a second officer. */
export function openRequest(db: Reader, about: About) {
  return (
    db
      .select({ id: erasureRequests.id, by: officers.id, name: officers.name })
      .from(erasureRequests)
      .innerJoin(officers, eq(officers.id, erasureRequests.createdBy))
      .where(and(isAbout(about), isNull(erasureRequests.closedAt)))
      .orderBy(desc(erasureRequests.id))
      .get() ?? null
  )
}

export function insertRequest(
  db: Database,
  row: Omit<typeof erasureRequests.$inferInsert, keyof Author>,
  author: Author,
): void {
  db.insert(erasureRequests)
    .values({ ...row, ...author })
    .run()
}

export function closeRequests(db: Database, about: About, at: string): void {
  db.update(erasureRequests)
    .set({ closedAt: at })
    .where(and(isAbout(about), isNull(erasureRequests.closedAt)))
    .run()
}

function isAbout({ applicantId, caseId }: About) {
  return and(
    eq(erasureRequests.applicantId, applicantId),
    caseId === null ? isNull(erasureRequests.caseId) : eq(erasureRequests.caseId, caseId),
  )
}

/** How many entries of the audit chain name one of these: they stay. */
export function entriesAbout(db: Reader, ids: readonly string[]): number {
  const named = sql`exists (select 1 from json_each(${auditEntries.ids}) as one
    where one.value in (select value from json_each(${JSON.stringify(ids)})))`
  return db.select({ entries: count() }).from(auditEntries).where(named).get()?.entries ?? 0
}

/** Those of these cases that were erased here, of this office or another. */
export function erasedAmong(db: Reader, ids: readonly CaseId[]): ReadonlySet<string> {
  // Written as in the index of it.
  const erased = sql<string>`json_extract(${auditEntries.ids}, '$.case')`
  const rows = db
    .select({ id: erased })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.code, 'case.erased'),
        sql`${erased} in (select value from json_each(${JSON.stringify(ids)}))`,
      ),
    )
    .all()
  return new Set(rows.map(({ id }) => id))
}
