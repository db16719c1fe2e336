import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CaseCredentialId, CaseId } from '#core/ids.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import {
  caseCredentialEvents,
  caseCredentials,
  caseFiles,
  cases,
  comparisons,
  credentials,
  decisionLines,
  decisionLineSources,
  decisions,
  judgements,
  modules,
  moduleVersions,
  officers,
  statements,
} from '../schema.ts'

type EventKind = (typeof caseCredentialEvents.$inferSelect)['kind']

/** A credential counts as in its case until an event takes it out, and again once one takes it back. */
export const standsInItsCase = sql`coalesce((select ${caseCredentialEvents.kind} from ${caseCredentialEvents}
  where ${caseCredentialEvents.caseCredentialId} = ${caseCredentials.id}
  order by ${caseCredentialEvents.id} desc limit 1), 'restored') = 'restored'`

export function insertCaseCredentialEvent(
  db: Database,
  event: { id: string; caseCredentialId: CaseCredentialId; kind: EventKind; toCaseId: CaseId | null; reason: string },
  author: Author,
): void {
  db.insert(caseCredentialEvents)
    .values({ ...event, ...author })
    .run()
}

/** What is out of the case now, with the event that took it out; the newest last. */
export function setAsideOf(db: Reader, caseId: CaseId) {
  const to = alias(cases, 'to_case')
  const rows = db
    .select({
      caseCredentialId: caseCredentialEvents.caseCredentialId,
      credentialId: caseCredentials.credentialId,
      fileName: caseFiles.name,
      kind: caseCredentialEvents.kind,
      reason: caseCredentialEvents.reason,
      toCase: to.number,
      by: officers.name,
      at: caseCredentialEvents.createdAt,
    })
    .from(caseCredentialEvents)
    .innerJoin(caseCredentials, eq(caseCredentials.id, caseCredentialEvents.caseCredentialId))
    .innerJoin(credentials, eq(credentials.id, caseCredentials.credentialId))
    .innerJoin(
      caseFiles,
      and(eq(caseFiles.sourceFileId, credentials.sourceFileId), eq(caseFiles.caseId, caseCredentials.caseId)),
    )
    .innerJoin(officers, eq(officers.id, caseCredentialEvents.createdBy))
    .leftJoin(to, eq(to.id, caseCredentialEvents.toCaseId))
    .where(eq(caseCredentials.caseId, caseId))
    .orderBy(asc(caseCredentialEvents.id))
    .all()
  const newest = new Map(rows.map((row) => [row.caseCredentialId, row]))
  return [...newest.values()].flatMap(({ kind, ...row }) => (kind === 'restored' ? [] : [{ ...row, kind }]))
}

/** Comparisons of credentials, with how many judgements stand on each. */
export function comparisonsResting(db: Reader, ids: readonly CaseCredentialId[]) {
  return db
    .select({
      caseCredentialId: comparisons.caseCredentialId,
      module: modules.code,
      judgements: sql<number>`count(${judgements.id})`,
    })
    .from(comparisons)
    .innerJoin(moduleVersions, eq(moduleVersions.id, comparisons.moduleVersionId))
    .innerJoin(modules, eq(modules.id, moduleVersions.moduleId))
    .leftJoin(judgements, eq(judgements.comparisonId, comparisons.id))
    .where(inArray(comparisons.caseCredentialId, [...ids]))
    .groupBy(comparisons.id)
    .orderBy(asc(modules.code))
    .all()
}

/** Lines of decisions that rest on credentials, in force or not, with the statements issued on the decision. */
export function linesResting(db: Reader, ids: readonly CaseCredentialId[]) {
  const later = alias(decisions, 'later')
  const rows = db
    .selectDistinct({
      lineId: decisionLines.id,
      decisionId: decisions.id,
      caseNumber: cases.number,
      decision: decisions.number,
      module: modules.code,
      replacedBy: later.id,
    })
    .from(decisionLineSources)
    .innerJoin(decisionLines, eq(decisionLines.id, decisionLineSources.lineId))
    .innerJoin(decisions, eq(decisions.id, decisionLines.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(moduleVersions, eq(moduleVersions.id, decisionLines.moduleVersionId))
    .innerJoin(modules, eq(modules.id, moduleVersions.moduleId))
    .leftJoin(later, eq(later.replaces, decisions.id))
    .where(inArray(decisionLineSources.caseCredentialId, [...ids]))
    .orderBy(asc(cases.number), asc(decisions.number), asc(decisionLines.position))
    .all()
  return rows.map(({ decisionId, caseNumber, decision, module, replacedBy }) => ({
    decisionId,
    caseNumber,
    decision,
    module,
    inForce: replacedBy === null,
    statements: db
      .select({ number: statements.number })
      .from(statements)
      .where(eq(statements.decisionId, decisionId))
      .orderBy(asc(statements.number))
      .all()
      .map(({ number }) => number),
  }))
}

/** The case of a number, as an officer writes it. */
export function caseByNumber(db: Reader, number: string) {
  return db.select().from(cases).where(eq(cases.number, number)).get() ?? null
}
