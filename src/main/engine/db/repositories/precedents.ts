import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ElementName } from '#core/credential/element.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import type { CaseId, CredentialId, DecisionId, ModuleId } from '#core/ids.ts'
import type { Purpose } from '#core/programme/programme.ts'
import { coveredCodes } from '#core/recognition/departure.ts'
import { providersOf, type DecidedLine } from '#core/recognition/precedents.ts'
import { anyOf } from '../anyOf.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import {
  caseCredentials,
  casePurposes,
  cases,
  decisionLines,
  decisionLineSources,
  decisions,
  keptPrecedents,
  moduleVersions,
  precedentDepartures,
} from '../schema.ts'
import { askedWhenDecided } from './askedWhenDecided.ts'
import { elementRowsOf } from './credentials.ts'

const later = alias(decisions, 'later_decision')
/** What tells a decided line among like ones; of lines with their decision and its case. */
export const lineColumns = {
  lineId: decisionLines.id,
  decisionId: decisions.id,
  caseId: cases.id,
  caseNumber: cases.number,
  decidedOn: decisions.decidedOn,
  purpose: sql<Purpose>`json_extract(${decisions.content}, '$.purpose')`,
  outcome: decisionLines.outcome,
}

const factElements: readonly ElementName[] = ['awardingBody', 'issuer', 'level', 'workload']

function selectDecided(db: Reader) {
  return db
    .select({
      lineId: decisionLines.id,
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
    .leftJoin(casePurposes, askedWhenDecided)
    .leftJoin(later, eq(later.replaces, decisions.id))
}
export type DecidedRow = ReturnType<ReturnType<typeof selectDecided>['all']>[number]

/** Lines of decisions in force of some cases, each with its first source. */
export function decidedIn(db: Reader, caseIds: readonly CaseId[]): DecidedRow[] {
  const rows = selectDecided(db)
    .where(and(anyOf(cases.id, caseIds), isNull(later.id)))
    .orderBy(asc(decisions.id), asc(decisionLines.position), asc(caseCredentials.id))
    .all()
  return [...Map.groupBy(rows, ({ lineId }) => lineId).values()].flatMap(([first]) => first ?? [])
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

/** The lines of all decisions in force by the module they are about, newest first: one look at the table for every module. */
export function decidedLineIds(db: Reader): Map<ModuleId, string[]> {
  const rows = db
    .select({ lineId: decisionLines.id, moduleId: moduleVersions.moduleId })
    .from(decisionLines)
    .innerJoin(decisions, eq(decisions.id, decisionLines.decisionId))
    .innerJoin(moduleVersions, eq(moduleVersions.id, decisionLines.moduleVersionId))
    .leftJoin(later, eq(later.replaces, decisions.id))
    .where(isNull(later.id))
    .orderBy(desc(decisions.id), asc(decisionLines.position))
    .all()
  const found = new Map<ModuleId, string[]>()
  for (const { lineId, moduleId } of rows) {
    const lines = found.get(moduleId)
    if (lines === undefined) found.set(moduleId, [lineId])
    else lines.push(lineId)
  }
  return found
}

/** Lines of decisions about a module, newest first, with the facts of what they rest on. */
export function decidedLines(db: Reader, moduleId: ModuleId, lineIds: readonly string[]): DecidedLine[] {
  const rows = db
    .select({
      ...lineColumns,
      outcomes: decisionLines.outcomes,
      moduleVersionId: decisionLines.moduleVersionId,
      programmeId: casePurposes.programmeId,
    })
    .from(decisionLines)
    .innerJoin(decisions, eq(decisions.id, decisionLines.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(casePurposes, askedWhenDecided)
    .where(inArray(decisionLines.id, [...lineIds]))
    .orderBy(desc(decisions.id), asc(decisionLines.position))
    .all()
  const sources = sourcesOf(
    db,
    rows.map(({ lineId }) => lineId),
  )
  const said = elementRowsOf(db, [...new Set([...sources.values()].flat())], null, factElements)
  return rows.map(({ lineId, moduleVersionId, programmeId, purpose, outcomes, ...row }): DecidedLine => {
    const facts = (sources.get(lineId) ?? []).map((id) => precedentFacts(said.get(id) ?? []))
    return {
      ...row,
      facts: {
        provider: providersOf(facts.map(({ provider }) => provider)),
        programme: programmeId,
        module: moduleId,
        moduleVersion: moduleVersionId,
        purpose,
        covered: coveredCodes(outcomes),
        level: facts[0]?.level ?? null,
        workload: facts[0]?.workload ?? null,
      },
    }
  })
}

/** What a credential says that precedents are held against each other by. */
export function precedentFacts(rows: Parameters<typeof credentialFacts>[0]) {
  const { awardingBody, issuer, eqfLevel, ects } = credentialFacts(rows)
  return { provider: (awardingBody[0] ?? issuer[0])?.value ?? '', level: eqfLevel, workload: ects }
}

function sourcesOf(db: Reader, lineIds: readonly string[]): Map<string, CredentialId[]> {
  const rows = db
    .select({ lineId: decisionLineSources.lineId, credentialId: caseCredentials.credentialId })
    .from(decisionLineSources)
    .innerJoin(caseCredentials, eq(caseCredentials.id, decisionLineSources.caseCredentialId))
    .where(inArray(decisionLineSources.lineId, [...lineIds]))
    .orderBy(asc(caseCredentials.id))
    .all()
  const found = new Map<string, CredentialId[]>()
  for (const { lineId, credentialId } of rows) found.set(lineId, [...(found.get(lineId) ?? []), credentialId])
  return found
}

export function insertDeparture(
  db: Database,
  row: Omit<typeof precedentDepartures.$inferInsert, 'createdAt' | 'createdBy'>,
  author: Author,
): void {
  db.insert(precedentDepartures)
    .values({ ...row, ...author })
    .run()
}

/** What a decision departed from when it was recorded, with the reason of then. */
export function departuresOf(db: Reader, decisionId: DecisionId) {
  const rows = db
    .select()
    .from(precedentDepartures)
    .where(eq(precedentDepartures.decisionId, decisionId))
    .orderBy(asc(precedentDepartures.id))
    .all()
  const named = db
    .select({ decisionId: decisions.id, caseId: cases.id, caseNumber: cases.number })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(inArray(decisions.id, [...new Set(rows.flatMap(({ precedents }) => precedents))]))
    .all()
  const byId = new Map(named.map((one) => [one.decisionId, one]))
  return rows.map(({ precedents, reason }) => ({
    reason,
    precedents: precedents.flatMap((id) => byId.get(id) ?? []),
  }))
}
