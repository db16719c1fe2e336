import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CaseId, ModuleId } from '#core/ids.ts'
import type { Reader } from '../database.ts'
import {
  cases,
  casePurposes,
  caseCredentials,
  decisionLines,
  decisionLineSources,
  decisions,
  moduleVersions,
} from '../schema.ts'

const later = alias(decisions, 'later_decision')

/** Lines of decisions in force of other cases about a module, newest first, with their first source. */
export function decidedAbout(db: Reader, moduleId: ModuleId, without: CaseId, atMost: number) {
  return db
    .select({
      decisionId: decisions.id,
      caseId: cases.id,
      caseNumber: cases.number,
      decidedOn: decisions.decidedOn,
      content: decisions.content,
      outcome: decisionLines.outcome,
      outcomes: decisionLines.outcomes,
      moduleVersionId: decisionLines.moduleVersionId,
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
    .where(and(eq(moduleVersions.moduleId, moduleId), ne(cases.id, without), isNull(later.id)))
    .groupBy(decisionLines.id)
    .orderBy(desc(decisions.id))
    .limit(atMost)
    .all()
}
