import { asc, eq, inArray, isNull, max } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CaseId, DecisionId } from '#core/ids.ts'
import { conditionsOfLine } from '#core/recognition/conditions.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import { anyOf } from '../anyOf.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import {
  appealEvents,
  appeals,
  caseEvents,
  caseFiles,
  cases,
  conditionEvents,
  decisionLines,
  decisions,
  letters,
  officers,
  retentionEvents,
  statements,
  supportingDocuments,
} from '../schema.ts'
import { countedDay } from './cases.ts'

const later = alias(decisions, 'later')

/** Of each case the decision in force with the outcomes of its lines, and its conditions by line. */
export function decidedCases(db: Reader) {
  const rows = db
    .select({ id: decisions.id, caseId: decisions.caseId, on: decisions.decidedOn, outcome: decisionLines.outcome })
    .from(decisions)
    .innerJoin(decisionLines, eq(decisionLines.decisionId, decisions.id))
    .leftJoin(later, eq(later.replaces, decisions.id))
    .where(isNull(later.id))
    .all()
  const decided = new Map<CaseId, { id: DecisionId; on: string; outcomes: (typeof rows)[number]['outcome'][] }>()
  for (const { id, caseId, on, outcome } of rows) {
    const known = decided.get(caseId)
    if (known === undefined) decided.set(caseId, { id, on, outcomes: [outcome] })
    else known.outcomes.push(outcome)
  }
  return decided
}

/**
 * The conditions and bridging tasks of some decisions by line and place, with the day each is due. A bridging task of before
 * a day was asked of it holds nothing: nobody could ever say that it lapsed.
 */
export function conditionsIn(db: Reader, ids: readonly DecisionId[]) {
  return db
    .select({ id: decisions.id, caseId: decisions.caseId, content: decisions.content })
    .from(decisions)
    .where(anyOf(decisions.id, ids))
    .all()
    .flatMap(({ id, caseId, content }) =>
      DecisionContent.parse(content).lines.flatMap((left, line) =>
        conditionsOfLine(left).flatMap(({ kind, until }, condition) =>
          kind === 'bridgingTask' && until === null ? [] : { decisionId: id, caseId, line, condition, until },
        ),
      ),
    )
}

/**
 * Days and instants of what happened in each case, as far as a term is counted from it. Instants are UTC, days are the
 * office's own.
 */
export function happenings(db: Reader) {
  return {
    events: db
      .select({ caseId: caseEvents.caseId, day: max(countedDay) })
      .from(caseEvents)
      .groupBy(caseEvents.caseId)
      .all(),
    letters: db
      .select({ caseId: letters.caseId, day: max(letters.on) })
      .from(letters)
      .groupBy(letters.caseId)
      .all(),
    appeals: db
      .select({ caseId: decisions.caseId, day: max(appealEvents.on) })
      .from(appealEvents)
      .innerJoin(appeals, eq(appeals.id, appealEvents.appealId))
      .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
      .groupBy(decisions.caseId)
      .all(),
    conditions: db
      .select({ caseId: decisions.caseId, day: max(conditionEvents.on) })
      .from(conditionEvents)
      .innerJoin(decisions, eq(decisions.id, conditionEvents.decisionId))
      .groupBy(decisions.caseId)
      .all(),
    files: db
      .select({ caseId: caseFiles.caseId, at: max(caseFiles.createdAt) })
      .from(caseFiles)
      .groupBy(caseFiles.caseId)
      .all(),
    documents: db
      .select({ caseId: supportingDocuments.caseId, at: max(supportingDocuments.createdAt) })
      .from(supportingDocuments)
      .groupBy(supportingDocuments.caseId)
      .all(),
    statements: db
      .select({ caseId: decisions.caseId, at: max(statements.createdAt) })
      .from(statements)
      .innerJoin(decisions, eq(decisions.id, statements.decisionId))
      .groupBy(decisions.caseId)
      .all(),
    opened: db.select({ caseId: cases.id, at: cases.createdAt }).from(cases).all(),
  }
}

/** Of each case what was said of keeping it, oldest first. */
export function retentionEventsOf(db: Reader, caseIds?: readonly CaseId[]) {
  const rows = db
    .select({
      caseId: retentionEvents.caseId,
      kind: retentionEvents.kind,
      until: retentionEvents.until,
      reason: retentionEvents.reason,
      by: officers.name,
      at: retentionEvents.createdAt,
    })
    .from(retentionEvents)
    .innerJoin(officers, eq(officers.id, retentionEvents.createdBy))
    .where(caseIds === undefined ? undefined : inArray(retentionEvents.caseId, [...caseIds]))
    .orderBy(asc(retentionEvents.id))
    .all()
  return Map.groupBy(rows, ({ caseId }) => caseId)
}

export function insertRetentionEvent(
  db: Database,
  row: Omit<typeof retentionEvents.$inferInsert, keyof Author>,
  author: Author,
): void {
  db.insert(retentionEvents)
    .values({ ...row, ...author })
    .run()
}
