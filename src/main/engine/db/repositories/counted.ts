import { and, asc, eq, inArray, isNull, not, notInArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ApplicantId, CredentialId, DecisionId, ModuleId, ProgrammeId } from '#core/ids.ts'
import type { DrawnCredits } from '#core/recognition/budgets.ts'
import type { CountedLearning, GrantedCredits } from '#core/recognition/ledger.ts'
import type { Reader } from '../database.ts'
import { askedWhenDecided } from './askedWhenDecided.ts'
import {
  caseCredentials,
  casePurposes,
  conditionEvents,
  cases,
  countedLearning,
  credentials,
  decisionLines,
  decisionLineSources,
  decisions,
  moduleOutcomes,
  modules,
  moduleVersions,
  sourceFiles,
} from '../schema.ts'
import { programmeOfLine } from './programmes.ts'

const later = alias(decisions, 'later')

/**
 * What decisions in force have counted for applicants: over this case and earlier ones.
 *
 * Decisions in `without` are left out: the one that a draft will replace does not stand against it.
 */
export function countedFor(
  db: Reader,
  applicantIds: readonly ApplicantId[],
  without: readonly DecisionId[],
): CountedLearning[] {
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
    .where(inForce(applicantIds, without))
    .orderBy(asc(countedLearning.id))
    .all()
}

/**
 * Credits that decisions in force have granted, line by line, with the credentials they were drawn from.
 *
 * A line of the first version may not say from which of its credentials: then all of it stands against each of them.
 */
export function grantedFor(
  db: Reader,
  applicantIds: readonly ApplicantId[],
  without: readonly DecisionId[],
): GrantedCredits[] {
  const rows = db
    .select({
      lineId: decisionLines.id,
      moduleId: moduleVersions.moduleId,
      moduleVersionId: moduleVersions.id,
      programmeId: casePurposes.programmeId,
      credits: decisionLines.credits,
      credentialId: caseCredentials.credentialId,
    })
    .from(decisionLines)
    .innerJoin(decisions, eq(decisions.id, decisionLines.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(casePurposes, askedWhenDecided)
    .innerJoin(moduleVersions, eq(moduleVersions.id, decisionLines.moduleVersionId))
    .innerJoin(decisionLineSources, eq(decisionLineSources.lineId, decisionLines.id))
    .innerJoin(caseCredentials, eq(caseCredentials.id, decisionLineSources.caseCredentialId))
    .leftJoin(later, eq(later.replaces, decisions.id))
    .where(inForce(applicantIds, without))
    .orderBy(asc(decisions.id), asc(decisionLines.position), asc(caseCredentials.id))
    .all()
  const drawn = drawnByLine(
    db,
    rows.map(({ lineId }) => lineId),
  )
  const within = awardsAround(db, applicantIds)
  const lines = new Map<string, Granted>()
  const seen = new Set<string>()
  for (const { lineId, moduleId, moduleVersionId, programmeId, credits, credentialId } of rows) {
    // A case that asks for two purposes would give each of its lines twice.
    const place = `${lineId} ${credentialId}`
    if (seen.has(place)) continue
    seen.add(place)
    const line = lines.get(lineId) ?? {
      moduleId,
      programmeId: programmeOfLine(db, { programmeId, moduleVersionId }),
      credits: credits ?? 0,
      drawn: [...(drawn.get(lineId) ?? [])].map(([id, some]) => ({
        credentialId: id,
        within: within(id),
        credits: some,
      })),
    }
    const said = [...(drawn.get(lineId)?.values() ?? [])].reduce((sum, some) => sum + some, 0)
    const unsaid = line.credits - said
    if (unsaid > 0) line.drawn.push({ credentialId, within: within(credentialId), credits: unsaid })
    lines.set(lineId, line)
  }
  return [...lines.values()]
}

interface Granted {
  readonly moduleId: ModuleId
  readonly programmeId: ProgrammeId | null
  readonly credits: number
  readonly drawn: DrawnCredits[]
}

/** A conditional line whose condition lapsed grants nothing any more; what is recognised beside a bridging task stands. */
function inForce(applicantIds: readonly ApplicantId[], without: readonly DecisionId[]) {
  const lapsed = sql`exists (select 1 from ${conditionEvents} where ${conditionEvents.decisionId} = ${decisions.id}
    and ${conditionEvents.line} = ${decisionLines.position} and ${conditionEvents.kind} = 'lapsed'
    and ${decisionLines.outcome} = 'conditional')`
  return and(
    inArray(cases.applicantId, [...applicantIds]),
    isNull(later.id),
    notInArray(decisions.id, [...without]),
    not(lapsed),
  )
}

function drawnByLine(db: Reader, lineIds: readonly string[]): Map<string, Map<CredentialId, number>> {
  const drawn = new Map<string, Map<CredentialId, number>>()
  const rows = db
    .select()
    .from(countedLearning)
    .where(inArray(countedLearning.lineId, [...new Set(lineIds)]))
    .orderBy(asc(countedLearning.id))
    .all()
  for (const { lineId, credentialId, credits } of rows) {
    const line = drawn.get(lineId) ?? new Map<CredentialId, number>()
    line.set(credentialId, (line.get(credentialId) ?? 0) + credits)
    drawn.set(lineId, line)
  }
  return drawn
}

/** Answers the awards that a credential of these applicants is a part of, the nearest first. */
export function awardsAround(db: Reader, applicantIds: readonly ApplicantId[]): (id: CredentialId) => CredentialId[] {
  const rows = db
    .select({ id: credentials.id, parentId: credentials.parentId })
    .from(credentials)
    .innerJoin(sourceFiles, eq(sourceFiles.id, credentials.sourceFileId))
    .where(inArray(sourceFiles.applicantId, [...applicantIds]))
    .all()
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]))
  return (id) => {
    const around: CredentialId[] = []
    for (let next = parents.get(id); next !== null && next !== undefined; next = parents.get(next)) around.push(next)
    return around
  }
}

/**
 * Of each credential of these applicants the first one that is the same place of the same bytes.
 *
 * Applicants that turned out to be one person may have handed in one document twice: it is the same learning.
 */
export function sameDocuments(db: Reader, applicantIds: readonly ApplicantId[]): Map<CredentialId, CredentialId> {
  const rows = db
    .select({ id: credentials.id, pointer: credentials.pointer, equality: sourceFiles.equality })
    .from(credentials)
    .innerJoin(sourceFiles, eq(sourceFiles.id, credentials.sourceFileId))
    .where(inArray(sourceFiles.applicantId, [...applicantIds]))
    .orderBy(credentials.id)
    .all()
  const first = new Map<string, CredentialId>()
  return new Map(
    rows.map(({ id, pointer, equality }) => {
      const place = `${equality} ${pointer}`
      const same = first.get(place) ?? id
      first.set(place, same)
      return [id, same]
    }),
  )
}
