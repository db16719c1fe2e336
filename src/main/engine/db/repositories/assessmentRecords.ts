import { and, asc, desc, eq } from 'drizzle-orm'
import type { AssessmentRecordId, CaseId, DecisionId } from '#core/ids.ts'
import { anyOf } from '../anyOf.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { assessmentRecords, cases, decisions, officers, precedentDepartures } from '../schema.ts'

const columns = {
  id: assessmentRecords.id,
  decisionId: assessmentRecords.decisionId,
  language: assessmentRecords.language,
  sha256: assessmentRecords.sha256,
  pages: assessmentRecords.pages,
  at: assessmentRecords.createdAt,
  by: officers.name,
}

function selectRecords(db: Reader) {
  return db
    .select(columns)
    .from(assessmentRecords)
    .innerJoin(decisions, eq(decisions.id, assessmentRecords.decisionId))
    .innerJoin(officers, eq(officers.id, assessmentRecords.createdBy))
}

/** Without the bytes, newest first. */
export function recordsOf(db: Reader, caseId: CaseId) {
  return selectRecords(db).where(eq(decisions.caseId, caseId)).orderBy(desc(assessmentRecords.id)).all().map(branded)
}

/** The one record of a decision in a language: its content is pinned, so it is made once. */
export function recordOfDecision(db: Reader, decisionId: DecisionId, language: 'en' | 'de') {
  const where = and(eq(assessmentRecords.decisionId, decisionId), eq(assessmentRecords.language, language))
  const row = selectRecords(db).where(where).limit(1).get()
  return row === undefined ? null : branded(row)
}

function branded<Row extends { readonly id: string }>(row: Row) {
  return { ...row, id: row.id as AssessmentRecordId }
}

/** The record of each of these decisions, by decision and language. */
export function recordIdsOf(db: Reader, ids: readonly DecisionId[]): ReadonlyMap<string, AssessmentRecordId> {
  const rows = db
    .select({
      id: assessmentRecords.id,
      decisionId: assessmentRecords.decisionId,
      language: assessmentRecords.language,
    })
    .from(assessmentRecords)
    .where(anyOf(assessmentRecords.decisionId, ids))
    .all()
  return new Map(rows.map(({ id, decisionId, language }) => [`${decisionId} ${language}`, id as AssessmentRecordId]))
}

export function recordFile(db: Reader, id: AssessmentRecordId) {
  return (
    db
      .select({
        caseNumber: cases.number,
        decision: decisions.number,
        language: assessmentRecords.language,
        file: assessmentRecords.file,
      })
      .from(assessmentRecords)
      .innerJoin(decisions, eq(decisions.id, assessmentRecords.decisionId))
      .innerJoin(cases, eq(cases.id, decisions.caseId))
      .where(eq(assessmentRecords.id, id))
      .get() ?? null
  )
}

export function insertRecord(
  db: Database,
  row: Omit<typeof assessmentRecords.$inferInsert, keyof Author>,
  author: Author,
) {
  db.insert(assessmentRecords)
    .values({ ...row, ...author })
    .run()
}

/** Why a decision departs from precedents, with the numbers of their cases. */
export function departuresOf(db: Reader, decisionId: DecisionId): { reason: string; cases: string[] }[] {
  return db
    .select({ reason: precedentDepartures.reason, precedents: precedentDepartures.precedents })
    .from(precedentDepartures)
    .where(eq(precedentDepartures.decisionId, decisionId))
    .orderBy(asc(precedentDepartures.id))
    .all()
    .map(({ reason, precedents }) => ({
      reason,
      cases: db
        .select({ number: cases.number })
        .from(decisions)
        .innerJoin(cases, eq(cases.id, decisions.caseId))
        .where(anyOf(decisions.id, precedents))
        .orderBy(asc(cases.number))
        .all()
        .map(({ number }) => number),
    }))
}
