import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ModuleId, ModuleVersionId } from '#core/ids.ts'
import { anyOf } from '../anyOf.ts'
import type { Reader } from '../database.ts'
import {
  caseCredentials,
  casePurposes,
  cases,
  comparisons,
  decisionDrafts,
  decisionLines,
  decisions,
  moduleVersions,
} from '../schema.ts'

const later = alias(decisions, 'later')

/** What rests on versions of a module. Decisions only where they are in force, cases only while they are undecided. */
export function restingOn(db: Reader, versions: readonly ModuleVersionId[]) {
  const ids = [...versions]
  const place = { caseId: cases.id, number: cases.number }
  const precedents = db
    .select({ ...place, decisionId: decisions.id, outcome: decisionLines.outcome, decidedOn: decisions.decidedOn })
    .from(decisionLines)
    .innerJoin(decisions, eq(decisions.id, decisionLines.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(later, eq(later.replaces, decisions.id))
    .where(and(inArray(decisionLines.moduleVersionId, ids), isNull(later.id)))
    .orderBy(asc(decisions.id))
    .all()
  const asked = db
    .selectDistinct(place)
    .from(casePurposes)
    .innerJoin(cases, eq(cases.id, casePurposes.caseId))
    .leftJoin(decisions, eq(decisions.caseId, cases.id))
    .where(and(inArray(casePurposes.moduleVersionId, ids), isNull(casePurposes.retiredAt), isNull(decisions.id)))
    .orderBy(asc(cases.number))
    .all()
  const compared = db
    .selectDistinct(place)
    .from(comparisons)
    .innerJoin(caseCredentials, eq(caseCredentials.id, comparisons.caseCredentialId))
    .innerJoin(cases, eq(cases.id, caseCredentials.caseId))
    .leftJoin(decisions, eq(decisions.caseId, cases.id))
    .where(and(inArray(comparisons.moduleVersionId, ids), isNull(decisions.id)))
    .orderBy(asc(cases.number))
    .all()
  const drafted = db
    .select({ ...place, content: decisionDrafts.content })
    .from(decisionDrafts)
    .innerJoin(cases, eq(cases.id, decisionDrafts.caseId))
    .orderBy(asc(cases.number))
    .all()
    .filter(({ content }) => content.lines.some(({ moduleVersionId }) => ids.includes(moduleVersionId)))
    .map(({ caseId, number }) => ({ caseId, number }))
  return { precedents, asked, compared, drafted }
}

/** Every module of which some version is cited by a decision, a comparison or what a case asks for. */
export function citedModules(db: Reader): ModuleId[] {
  const cited = [
    ...db.selectDistinct({ id: decisionLines.moduleVersionId }).from(decisionLines).all(),
    ...db.selectDistinct({ id: comparisons.moduleVersionId }).from(comparisons).all(),
    ...db.selectDistinct({ id: casePurposes.moduleVersionId }).from(casePurposes).all(),
  ].flatMap(({ id }) => id ?? [])
  return db
    .selectDistinct({ id: moduleVersions.moduleId })
    .from(moduleVersions)
    .where(anyOf(moduleVersions.id, [...new Set(cited)]))
    .all()
    .map(({ id }) => id)
}
