import { and, asc, count, desc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ApplicantId, CaseId, CredentialId, DecisionId } from '#core/ids.ts'
import type { DecisionContent } from '#core/recognition/decision.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import {
  caseCredentials,
  cases,
  countedLearning,
  decisionDrafts,
  decisionLines,
  decisionLineSources,
  decisions,
  moduleOutcomes,
  modules,
  moduleVersions,
  officers,
} from '../schema.ts'

export interface DraftRecord {
  readonly revision: number
  readonly content: DecisionContent
  readonly savedAt: string
}

export function getDraft(db: Reader, caseId: CaseId): DraftRecord | null {
  const row = db.select().from(decisionDrafts).where(eq(decisionDrafts.caseId, caseId)).get()
  return row === undefined ? null : { revision: row.revision, content: row.content, savedAt: row.createdAt }
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
}

export function sourcesOfDecision(db: Reader, decisionId: DecisionId) {
  return db
    .select({ source: decisionLineSources, position: decisionLines.position })
    .from(decisionLineSources)
    .innerJoin(decisionLines, eq(decisionLines.id, decisionLineSources.lineId))
    .where(eq(decisionLines.decisionId, decisionId))
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

/**
 * What decisions in force have counted for an applicant: over this case and earlier ones.
 *
 * Decisions in `without` are left out: the one that a draft will replace does not stand against it.
 */
export function countedFor(db: Reader, applicantId: ApplicantId, without: readonly DecisionId[]) {
  return db
    .select({
      credentialId: countedLearning.credentialId,
      item: countedLearning.item,
      moduleOutcomeId: countedLearning.moduleOutcomeId,
      outcomeCode: moduleOutcomes.code,
      moduleCode: modules.code,
      credits: countedLearning.credits,
      caseNumber: cases.number,
    })
    .from(countedLearning)
    .innerJoin(decisionLines, eq(decisionLines.id, countedLearning.lineId))
    .innerJoin(decisions, eq(decisions.id, decisionLines.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(moduleOutcomes, eq(moduleOutcomes.id, countedLearning.moduleOutcomeId))
    .innerJoin(moduleVersions, eq(moduleVersions.id, moduleOutcomes.moduleVersionId))
    .innerJoin(modules, eq(modules.id, moduleVersions.moduleId))
    .leftJoin(later, eq(later.replaces, decisions.id))
    .where(and(eq(cases.applicantId, applicantId), isNull(later.id), notInArray(decisions.id, [...without])))
    .all()
}

/** Credits that decisions in force have granted from each credential and towards each module, per line. */
export function grantedFor(db: Reader, applicantId: ApplicantId, without: readonly DecisionId[]) {
  const rows = db
    .select({
      lineId: decisionLines.id,
      moduleId: moduleVersions.moduleId,
      credits: decisionLines.credits,
      credentialId: caseCredentials.credentialId,
    })
    .from(decisionLines)
    .innerJoin(decisions, eq(decisions.id, decisionLines.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(moduleVersions, eq(moduleVersions.id, decisionLines.moduleVersionId))
    .innerJoin(decisionLineSources, eq(decisionLineSources.lineId, decisionLines.id))
    .innerJoin(caseCredentials, eq(caseCredentials.id, decisionLineSources.caseCredentialId))
    .leftJoin(later, eq(later.replaces, decisions.id))
    .where(and(eq(cases.applicantId, applicantId), isNull(later.id), notInArray(decisions.id, [...without])))
    .all()
  const lines = new Map<
    string,
    { moduleId: (typeof rows)[number]['moduleId']; credits: number; credentialIds: CredentialId[] }
  >()
  for (const { lineId, moduleId, credits, credentialId } of rows) {
    const line = lines.get(lineId) ?? { moduleId, credits: credits ?? 0, credentialIds: [] }
    line.credentialIds.push(credentialId)
    lines.set(lineId, line)
  }
  return [...lines.values()]
}

/** Cases without a decision. */
export function countOpenCases(db: Reader): number {
  const decided = db.selectDistinct({ id: decisions.caseId }).from(decisions)
  return db.select({ open: count() }).from(cases).where(notInArray(cases.id, decided)).get()?.open ?? 0
}
