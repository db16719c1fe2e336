import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CaseId, ModuleId } from '#core/ids.ts'
import type { Database, Reader } from '../database.ts'
import {
  cases,
  casePurposes,
  caseCredentials,
  decisionLines,
  decisionLineSources,
  decisions,
  keptPrecedents,
  moduleVersions,
} from '../schema.ts'

const later = alias(decisions, 'later_decision')

function selectDecided(db: Reader) {
  return db
    .select({
      decisionId: decisions.id,
      caseId: cases.id,
      caseNumber: cases.number,
      decidedOn: decisions.decidedOn,
      content: decisions.content,
      outcome: decisionLines.outcome,
      credits: decisionLines.credits,
      outcomes: decisionLines.outcomes,
      moduleVersionId: decisionLines.moduleVersionId,
      moduleId: moduleVersions.moduleId,
      programmeId: casePurposes.programmeId,
      credentialId: caseCredentials.credentialId,
    })
    .from(decisionLines)
    .innerJoin(decisions, eq(decisions.id, decisionLines.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(moduleVersions, eq(moduleVersions.id, decisionLines.moduleVersionId))
    .innerJoin(decisionLineSources, eq(decisionLineSources.lineId, decisionLines.id))
    .innerJoin(caseCredentials, eq(caseCredentials.id, decisionLineSources.caseCredentialId))
    .leftJoin(casePurposes, and(eq(casePurposes.caseId, cases.id), isNull(casePurposes.retiredAt)))
    .leftJoin(later, eq(later.replaces, decisions.id))
}
export type DecidedRow = ReturnType<ReturnType<typeof selectDecided>['all']>[number]

/** Lines of decisions in force of other cases about a module, newest first, with their first source. */
export function decidedAbout(db: Reader, moduleId: ModuleId, without: CaseId, atMost: number): DecidedRow[] {
  return selectDecided(db)
    .where(and(eq(moduleVersions.moduleId, moduleId), ne(cases.id, without), isNull(later.id)))
    .groupBy(decisionLines.id)
    .orderBy(desc(decisions.id))
    .limit(atMost)
    .all()
}

/** The same of some cases. */
export function decidedIn(db: Reader, caseIds: readonly CaseId[]): DecidedRow[] {
  return selectDecided(db)
    .where(and(inArray(cases.id, [...caseIds]), isNull(later.id)))
    .groupBy(decisionLines.id)
    .all()
}

/** What erased decisions about a module left for like cases. */
export function keptAbout(db: Reader, moduleId: ModuleId) {
  return db
    .select({ kept: keptPrecedents })
    .from(keptPrecedents)
    .innerJoin(moduleVersions, eq(moduleVersions.id, keptPrecedents.moduleVersionId))
    .where(eq(moduleVersions.moduleId, moduleId))
    .all()
    .map(({ kept }) => kept)
}

export function keepPrecedent(db: Database, row: typeof keptPrecedents.$inferInsert): void {
  db.insert(keptPrecedents).values(row).run()
}
