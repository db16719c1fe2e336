import { and, asc, count, desc, eq, gte, isNull, ne, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { DecisionId, StatementBatchId, StatementId } from '#core/ids.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import { anyOf } from '../anyOf.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import {
  cases,
  decisions,
  officers,
  statementBatches,
  statementBatchItems,
  statementEvents,
  statements,
} from '../schema.ts'

const later = alias(decisions, 'later')
const ended = alias(statementEvents, 'ended')

/** Decisions in force that no statement in force hands out in this language, oldest case first. */
export function decisionsWithoutStatement(db: Reader, language: 'en' | 'de') {
  const held = db
    .select({ id: statements.id })
    .from(statements)
    .leftJoin(ended, and(eq(ended.statementId, statements.id), ne(ended.kind, 'delivered')))
    .where(and(eq(statements.decisionId, decisions.id), eq(statements.language, language), isNull(ended.id)))
  return db
    .select({
      decisionId: decisions.id,
      caseNumber: cases.number,
      applicantId: cases.applicantId,
      decidedOn: decisions.decidedOn,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(later, eq(later.replaces, decisions.id))
    .where(and(isNull(later.id), notExists(held)))
    .orderBy(asc(cases.year), asc(cases.serial))
    .all()
}

/** What was decided, by decision. */
export function contentsOf(db: Reader, ids: readonly DecisionId[]): ReadonlyMap<DecisionId, DecisionContent> {
  const rows = db
    .select({ id: decisions.id, content: decisions.content })
    .from(decisions)
    .where(anyOf(decisions.id, ids))
    .all()
  return new Map(rows.map(({ id, content }) => [id, DecisionContent.parse(content)]))
}

export function insertBatch(
  db: Database,
  row: { id: StatementBatchId; language: 'en' | 'de' },
  decisionIds: readonly DecisionId[],
  author: Author,
): void {
  db.insert(statementBatches)
    .values({ ...row, ...author })
    .run()
  for (const [position, decisionId] of decisionIds.entries()) {
    db.insert(statementBatchItems).values({ batchId: row.id, position, decisionId }).run()
  }
}

/** Newest first, with how far each is. */
export function batchesOf(db: Reader, where: { id: StatementBatchId } | { newest: number }) {
  return db
    .select({
      id: statementBatches.id,
      language: statementBatches.language,
      finishedAt: statementBatches.finishedAt,
      at: statementBatches.createdAt,
      by: officers.name,
      of: count(),
      issued: count(statementBatchItems.statementId),
      refused: count(statementBatchItems.failure),
    })
    .from(statementBatches)
    .innerJoin(statementBatchItems, eq(statementBatchItems.batchId, statementBatches.id))
    .innerJoin(officers, eq(officers.id, statementBatches.createdBy))
    .where('id' in where ? eq(statementBatches.id, where.id) : undefined)
    .groupBy(statementBatches.id)
    .orderBy(desc(statementBatches.id))
    .limit('newest' in where ? where.newest : 1)
    .all()
    .map((row) => ({ ...row, id: row.id as StatementBatchId, language: row.language ?? 'en' }))
}

/** The next item that is neither issued nor refused; null when all are settled. */
export function nextOpenItem(db: Reader, batchId: StatementBatchId) {
  return openItems(db, batchId).limit(1).get() ?? null
}

/** The decisions that a batch has neither issued nor refused yet. */
export function openDecisionsOf(db: Reader, batchId: StatementBatchId): DecisionId[] {
  return openItems(db, batchId)
    .all()
    .map(({ decisionId }) => decisionId)
}

function openItems(db: Reader, batchId: StatementBatchId) {
  return db
    .select({ position: statementBatchItems.position, decisionId: statementBatchItems.decisionId })
    .from(statementBatchItems)
    .where(
      and(
        eq(statementBatchItems.batchId, batchId),
        isNull(statementBatchItems.statementId),
        isNull(statementBatchItems.failure),
      ),
    )
    .orderBy(asc(statementBatchItems.position))
}

export function settleItem(
  db: Database,
  { batchId, position }: { readonly batchId: StatementBatchId; readonly position: number },
  outcome: { readonly statementId: StatementId } | { readonly failure: string },
): void {
  db.update(statementBatchItems)
    .set(outcome)
    .where(and(eq(statementBatchItems.batchId, batchId), eq(statementBatchItems.position, position)))
    .run()
}

/** `at` is when it ended or was stopped; null while it runs. */
export function setFinished(db: Database, id: StatementBatchId, at: string | null): void {
  db.update(statementBatches).set({ finishedAt: at }).where(eq(statementBatches.id, id)).run()
}

/** The next items with their case and, where they were issued, their statement. What stands beside its bytes is read through them. */
export function itemsOf(
  db: Reader,
  batchId: StatementBatchId,
  page: { readonly from: number; readonly atMost: number },
) {
  return db
    .select({
      position: statementBatchItems.position,
      statementId: statementBatchItems.statementId,
      caseNumber: cases.number,
      number: statements.number,
      language: statements.language,
      sha256: statements.sha256,
      failure: statementBatchItems.failure,
    })
    .from(statementBatchItems)
    .innerJoin(decisions, eq(decisions.id, statementBatchItems.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(statements, eq(statements.id, statementBatchItems.statementId))
    .where(and(eq(statementBatchItems.batchId, batchId), gte(statementBatchItems.position, page.from)))
    .orderBy(asc(statementBatchItems.position))
    .limit(page.atMost)
    .all()
}
