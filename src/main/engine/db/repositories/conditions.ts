import { asc, eq } from 'drizzle-orm'
import type { DecisionId } from '#core/ids.ts'
import { anyOf } from '../anyOf.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { conditionEvents, officers } from '../schema.ts'

/** What became of the conditions of decisions, in the order it was noted. */
export function conditionEventsOf(db: Reader, decisionIds: readonly DecisionId[]) {
  return db
    .select({ row: conditionEvents, by: officers.name })
    .from(conditionEvents)
    .innerJoin(officers, eq(officers.id, conditionEvents.createdBy))
    .where(anyOf(conditionEvents.decisionId, decisionIds))
    .orderBy(asc(conditionEvents.id))
    .all()
    .map(({ row, by }) => ({ ...row, by }))
}

export function insertConditionEvent(
  db: Database,
  row: Omit<typeof conditionEvents.$inferInsert, 'createdAt' | 'createdBy'>,
  author: Author,
): void {
  db.insert(conditionEvents)
    .values({ ...row, ...author })
    .run()
}
