import { and, asc, desc, eq, gt, gte, isNull, lt, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CaseId, OfficerId } from '#core/ids.ts'
import type { LocalDate } from '#core/values.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { absences, caseHoldings, cases, officers } from '../schema.ts'

export type Holding = Pick<typeof caseHoldings.$inferSelect, 'caseId' | 'officerId' | 'kind' | 'reason'>

/** Adds to a case's holders; the newest holds it. Call it inside the transaction of what it belongs to. */
export function insertHolding(db: Database, holding: Holding, id: string, author: Author): void {
  db.insert(caseHoldings)
    .values({ id, ...holding, ...author })
    .run()
  db.update(cases).set({ heldBy: holding.officerId }).where(eq(cases.id, holding.caseId)).run()
}

const holder = alias(officers, 'holder')

/** Who held a case, the first one first. */
export function holdingsOf(db: Reader, caseId: CaseId) {
  return db
    .select({
      officerId: caseHoldings.officerId,
      officer: holder.name,
      kind: caseHoldings.kind,
      reason: caseHoldings.reason,
      at: caseHoldings.createdAt,
      by: officers.name,
    })
    .from(caseHoldings)
    .innerJoin(holder, eq(holder.id, caseHoldings.officerId))
    .innerJoin(officers, eq(officers.id, caseHoldings.createdBy))
    .where(eq(caseHoldings.caseId, caseId))
    .orderBy(asc(caseHoldings.id))
    .all()
}

export function casesHeldBy(db: Reader, officerId: OfficerId): CaseId[] {
  return db
    .select({ id: cases.id })
    .from(cases)
    .where(eq(cases.heldBy, officerId))
    .all()
    .map(({ id }) => id)
}

const later = alias(caseHoldings, 'later')
const before = alias(caseHoldings, 'before')

/** Cases whose newest holding took them off this officer's desk together with it. */
export function casesLentBy(db: Reader, officerId: OfficerId): CaseId[] {
  // Ids sort by time.
  const newer = db
    .select({ id: later.id })
    .from(later)
    .where(and(eq(later.caseId, caseHoldings.caseId), gt(later.id, caseHoldings.id)))
  const holderBefore = db
    .select({ officerId: before.officerId })
    .from(before)
    .where(and(eq(before.caseId, caseHoldings.caseId), lt(before.id, caseHoldings.id)))
    .orderBy(desc(before.id))
    .limit(1)
  return db
    .select({ id: caseHoldings.caseId })
    .from(caseHoldings)
    .where(and(eq(caseHoldings.kind, 'desk'), notExists(newer), sql`(${holderBefore}) = ${officerId}`))
    .all()
    .map(({ id }) => id)
}

const away = alias(officers, 'away')
const deputy = alias(officers, 'deputy')

/** Absences that were not ended and reach into `day` or lie after it, by their first day. */
export function absencesFrom(db: Reader, day: LocalDate) {
  return db
    .select({
      id: absences.id,
      officer: { id: away.id, name: away.name },
      deputy: { id: deputy.id, name: deputy.name },
      fromDay: absences.fromDay,
      toDay: absences.toDay,
      reason: absences.reason,
    })
    .from(absences)
    .innerJoin(away, eq(away.id, absences.officerId))
    .innerJoin(deputy, eq(deputy.id, absences.deputyId))
    .where(and(isNull(absences.endedAt), gte(absences.toDay, day)))
    .orderBy(asc(absences.fromDay), desc(absences.id))
    .all()
}

export function insertAbsence(
  db: Database,
  row: Omit<typeof absences.$inferInsert, 'endedAt' | 'createdAt' | 'createdBy'>,
  author: Author,
): void {
  db.insert(absences)
    .values({ ...row, endedAt: null, ...author })
    .run()
}

/** False where there is no such absence, or it was ended before. */
export function endAbsence(db: Database, id: string, endedAt: string): boolean {
  const { changes } = db
    .update(absences)
    .set({ endedAt })
    .where(and(eq(absences.id, id), isNull(absences.endedAt)))
    .run()
  return changes > 0
}
