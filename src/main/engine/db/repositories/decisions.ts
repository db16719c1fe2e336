import { and, asc, count, desc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CaseId, DecisionId } from '#core/ids.ts'
import { DecisionContent, Ledger } from '#core/recognition/decision.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import {
  cases,
  countedLearning,
  decisionDrafts,
  decisionLines,
  decisionLineSources,
  decisions,
  officers,
} from '../schema.ts'

export interface DraftRecord {
  readonly revision: number
  readonly content: DecisionContent
  readonly savedAt: string
}

export function getDraft(db: Reader, caseId: CaseId): DraftRecord | null {
  const row = db.select().from(decisionDrafts).where(eq(decisionDrafts.caseId, caseId)).get()
  return row === undefined
    ? null
    : { revision: row.revision, content: DecisionContent.parse(row.content), savedAt: row.createdAt }
}

export function putDraft(db: Database, caseId: CaseId, draft: Omit<DraftRecord, 'savedAt'>, author: Author): void {
  db.insert(decisionDrafts)
    .values({ caseId, ...draft, ...author })
    .onConflictDoUpdate({ target: decisionDrafts.caseId, set: { ...draft, ...author } })
    .run()
}

export function deleteDraft(db: Database, caseId: CaseId): void {
  db.delete(decisionDrafts).where(eq(decisionDrafts.caseId, caseId)).run()
}

const later = alias(decisions, 'later')

function selectDecisions(db: Reader) {
  return db
    .select({ decision: decisions, by: officers.name, replacedBy: later.id })
    .from(decisions)
    .innerJoin(officers, eq(officers.id, decisions.createdBy))
    .leftJoin(later, eq(later.replaces, decisions.id))
}

/** Newest first. */
export function decisionsOf(db: Reader, caseId: CaseId) {
  return selectDecisions(db).where(eq(decisions.caseId, caseId)).orderBy(desc(decisions.number)).all()
}

export function getDecision(db: Reader, id: DecisionId) {
  return selectDecisions(db).where(eq(decisions.id, id)).get() ?? null
}

/** Of each case the decision in force: the one that no later decision replaces. */
export function decisionsInForce(db: Reader, caseIds: readonly CaseId[]) {
  const rows = selectDecisions(db)
    .where(and(inArray(decisions.caseId, [...caseIds]), isNull(later.id)))
    .all()
  return new Map(rows.map((row) => [row.decision.caseId, row.decision]))
}

export function linesOf(db: Reader, decisionId: DecisionId) {
  return db
    .select()
    .from(decisionLines)
    .where(eq(decisionLines.decisionId, decisionId))
    .orderBy(asc(decisionLines.position))
    .all()
    .map((line) => ({ ...line, ledger: Ledger.parse(line.ledger) }))
}

/** Line by line, in each in the order in which the credentials came into the case: documents number them. */
export function sourcesOfDecision(db: Reader, decisionId: DecisionId) {
  return db
    .select({ source: decisionLineSources, position: decisionLines.position })
    .from(decisionLineSources)
    .innerJoin(decisionLines, eq(decisionLines.id, decisionLineSources.lineId))
    .where(eq(decisionLines.decisionId, decisionId))
    .orderBy(asc(decisionLines.position), asc(decisionLineSources.caseCredentialId))
    .all()
    .map(({ source, position }) => ({ ...source, position }))
}

export interface NewLine {
  readonly line: Omit<typeof decisionLines.$inferInsert, 'decisionId'>
  readonly sources: readonly Omit<typeof decisionLineSources.$inferInsert, 'lineId'>[]
  readonly counted: readonly Omit<typeof countedLearning.$inferInsert, 'lineId'>[]
}

export function insertDecision(
  db: Database,
  row: Omit<typeof decisions.$inferInsert, 'createdAt' | 'createdBy'>,
  lines: readonly NewLine[],
  author: Author,
): void {
  db.insert(decisions)
    .values({ ...row, ...author })
    .run()
  for (const { line, sources, counted } of lines) {
    db.insert(decisionLines)
      .values({ ...line, decisionId: row.id })
      .run()
    for (const source of sources) {
      db.insert(decisionLineSources)
        .values({ ...source, lineId: line.id })
        .run()
    }
    for (const one of counted) {
      db.insert(countedLearning)
        .values({ ...one, lineId: line.id })
        .run()
    }
  }
}

/** Cases without a decision. */
export function countOpenCases(db: Reader): number {
  const decided = db.selectDistinct({ id: decisions.caseId }).from(decisions)
  return db.select({ open: count() }).from(cases).where(notInArray(cases.id, decided)).get()?.open ?? 0
}
