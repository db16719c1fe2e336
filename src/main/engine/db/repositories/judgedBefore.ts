import { and, asc, desc, eq, gt, inArray, isNull, lt, or } from 'drizzle-orm'
import type { ModuleId } from '#core/ids.ts'
import type { Reader } from '../database.ts'
import {
  caseCredentials,
  cases,
  comparisons,
  decisionLines,
  decisionLineSources,
  decisions,
  judgements,
  judgementWithdrawals,
  moduleOutcomes,
  moduleVersions,
} from '../schema.ts'
import { suggestedThen } from './judgedOutcomes.ts'

/** The outcomes of all versions of a module that have this code: what an outcome is called does not change with a version. */
export function outcomesOfCode(db: Reader, moduleId: ModuleId, code: string) {
  return db
    .select({ id: moduleOutcomes.id, text: moduleOutcomes.text })
    .from(moduleOutcomes)
    .innerJoin(moduleVersions, eq(moduleVersions.id, moduleOutcomes.moduleVersionId))
    .where(and(eq(moduleVersions.moduleId, moduleId), eq(moduleOutcomes.code, code)))
    .all()
}

/**
 * How outcomes were judged for decided lines: one row for each line and credential that it rests on, as it stood when it
 * was decided. The newest decision first.
 */
export function judgedForLines(
  db: Reader,
  lineIds: readonly string[],
  outcomes: readonly Pick<typeof moduleOutcomes.$inferSelect, 'id'>[],
) {
  const rows = db
    .select({
      lineId: decisionLines.id,
      decisionId: decisions.id,
      caseId: cases.id,
      caseNumber: cases.number,
      applicantId: cases.applicantId,
      decidedOn: decisions.decidedOn,
      credentialId: caseCredentials.credentialId,
      moduleOutcomeId: judgements.moduleOutcomeId,
      coverage: judgements.coverage,
      note: judgements.note,
      suggestionVisible: judgements.suggestionVisible,
      suggested: suggestedThen,
    })
    .from(decisionLineSources)
    .innerJoin(decisionLines, eq(decisionLines.id, decisionLineSources.lineId))
    .innerJoin(decisions, eq(decisions.id, decisionLines.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(caseCredentials, eq(caseCredentials.id, decisionLineSources.caseCredentialId))
    .innerJoin(comparisons, eq(comparisons.id, decisionLineSources.comparisonId))
    .innerJoin(judgements, eq(judgements.comparisonId, comparisons.id))
    .leftJoin(judgementWithdrawals, eq(judgementWithdrawals.judgementId, judgements.id))
    .where(
      and(
        inArray(decisionLines.id, [...lineIds]),
        inArray(
          judgements.moduleOutcomeId,
          outcomes.map(({ id }) => id),
        ),
        // Ids sort by time, also within one instant.
        lt(judgements.id, decisions.id),
        or(isNull(judgementWithdrawals.judgementId), gt(judgementWithdrawals.createdAt, decisions.createdAt)),
      ),
    )
    .orderBy(desc(decisions.id), asc(judgements.id))
    .all()
  return [...new Map(rows.map((row) => [`${row.lineId} ${row.credentialId}`, row])).values()]
}
