import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { AppealId, CaseId, DecisionId, OfficerId } from '#core/ids.ts'
import { appealState, isOpen } from '#core/recognition/appeal.ts'
import { anyOf } from '../anyOf.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import {
  appealEvents,
  appeals,
  assessmentRecords,
  auditEntries,
  caseFiles,
  decisions,
  decisionSignatures,
  officers,
  secondAnswers,
  sourceFiles,
  statements,
} from '../schema.ts'

/** Appeals with their events, oldest event first; newest appeal first. */
export function appealsOf(
  db: Reader,
  where: { caseId: CaseId } | { caseIds: readonly CaseId[] } | { id: AppealId } | 'all',
) {
  const rows = db
    .select({ appeal: appeals, caseId: decisions.caseId, decisionNumber: decisions.number, by: officers.name })
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .innerJoin(officers, eq(officers.id, appeals.createdBy))
    .where(
      where === 'all'
        ? undefined
        : 'caseId' in where
          ? eq(decisions.caseId, where.caseId)
          : 'caseIds' in where
            ? anyOf(decisions.caseId, where.caseIds)
            : eq(appeals.id, where.id),
    )
    .orderBy(desc(appeals.id))
    .all()
  const events = db
    .select({ event: appealEvents, by: officers.name })
    .from(appealEvents)
    .innerJoin(officers, eq(officers.id, appealEvents.createdBy))
    .where(
      anyOf(
        appealEvents.appealId,
        rows.map(({ appeal }) => appeal.id),
      ),
    )
    .orderBy(asc(appealEvents.id))
    .all()
  const eventsOf = Map.groupBy(events, ({ event }) => event.appealId)
  return rows.map(({ appeal, ...row }) => ({
    ...appeal,
    ...row,
    id: appeal.id as AppealId,
    events: (eventsOf.get(appeal.id) ?? []).map(({ event, by }) => ({ ...event, by, at: event.createdAt })),
  }))
}
export type AppealRecord = ReturnType<typeof appealsOf>[number]

export function insertAppeal(
  db: Database,
  row: { id: AppealId; decisionId: DecisionId; receivedOn: string; grounds: string },
  author: Author,
): void {
  db.insert(appeals)
    .values({ ...row, ...author })
    .run()
}

export function insertAppealEvent(
  db: Database,
  row: Omit<typeof appealEvents.$inferInsert, 'createdAt' | 'createdBy'>,
  author: Author,
): void {
  db.insert(appealEvents)
    .values({ ...row, ...author })
    .run()
}

/** Who decided, and who agreed to it as the second officer. */
export function decidersOf(db: Reader, decisionId: DecisionId): OfficerId[] {
  const first = db.select({ by: decisions.createdBy }).from(decisions).where(eq(decisions.id, decisionId)).all()
  const second = db
    .select({ by: secondAnswers.createdBy })
    .from(decisionSignatures)
    .innerJoin(secondAnswers, eq(secondAnswers.proposalId, decisionSignatures.proposalId))
    .where(and(eq(decisionSignatures.decisionId, decisionId), eq(secondAnswers.kind, 'agreed')))
    .all()
  return [...first, ...second].map(({ by }) => by)
}

/** The files that were handed out or kept for a decision, as they are, in every language. */
export function filesOfDecision(db: Reader, decisionId: DecisionId) {
  return {
    statements: db
      .select({ name: statements.number, language: statements.language, file: statements.file })
      .from(statements)
      .where(eq(statements.decisionId, decisionId))
      .orderBy(asc(statements.id))
      .all(),
    records: db
      .select({ language: assessmentRecords.language, file: assessmentRecords.file })
      .from(assessmentRecords)
      .where(eq(assessmentRecords.decisionId, decisionId))
      .orderBy(asc(assessmentRecords.id))
      .all(),
  }
}

/** Files that came in with a case, by name. */
export function originalsOfCase(db: Reader, caseId: CaseId) {
  return db
    .select({
      name: caseFiles.name,
      originalId: sourceFiles.originalId,
      originalKey: sourceFiles.originalKey,
    })
    .from(caseFiles)
    .innerJoin(sourceFiles, eq(sourceFiles.id, caseFiles.sourceFileId))
    .where(eq(caseFiles.caseId, caseId))
    .orderBy(asc(caseFiles.name), asc(caseFiles.id))
    .all()
}

/** The audit entries that speak of a case, in the chain's order. */
export function entriesOfCase(db: Reader, caseId: CaseId) {
  return db
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      code: auditEntries.code,
      ids: auditEntries.ids,
      hash: auditEntries.hash,
    })
    .from(auditEntries)
    .where(sql`json_extract(${auditEntries.ids}, '$.case') = ${caseId}`)
    .orderBy(asc(auditEntries.seq))
    .all()
}

/** Cases with an appeal that nothing has ended yet. */
export function casesUnderAppeal(db: Reader): ReadonlySet<CaseId> {
  const open = appealsOf(db, 'all').filter(({ events }) => isOpen(appealState(events)))
  return new Set(open.map(({ caseId }) => caseId))
}
