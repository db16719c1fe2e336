import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Assertion } from '#core/credential/element.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import type { CaseCredentialId, CredentialId, DecisionId, ModuleVersionId } from '#core/ids.ts'
import { checksShown } from '#core/recognition/checksShown.ts'
import type { ContextModule } from '#core/recognition/context.ts'
import { DecisionContent, Ledger } from '#core/recognition/decision.ts'
import type { PastCredential, PastDecision, PastLine } from '#core/recognition/simulator/pastDecision.ts'
import type { Reader } from '../database.ts'
import {
  assertions,
  caseCredentials,
  cases,
  decisionLines,
  decisionLineSources,
  decisions,
  decisionSignatures,
  verificationReports,
} from '../schema.ts'
import { moduleVersionsOf } from './catalogue.ts'
import { holderConfirmationsOf, settled } from './credentials.ts'

const later = alias(decisions, 'later')

/** Some decisions in force, oldest first, after the one named, each with the version of the policy it was made under. */
export function pastDecisions(
  db: Reader,
  { after, limit }: { readonly after: DecisionId | null; readonly limit: number },
  modules: Map<ModuleVersionId, ContextModule>,
): (PastDecision & { readonly policyVersion: number })[] {
  const rows = db
    .select({ decision: decisions, caseNumber: cases.number, signature: decisionSignatures.decisionId })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(decisionSignatures, eq(decisionSignatures.decisionId, decisions.id))
    .leftJoin(later, eq(later.replaces, decisions.id))
    .where(and(isNull(later.id), after === null ? undefined : gt(decisions.id, after)))
    .orderBy(asc(decisions.id))
    .limit(limit)
    .all()
  const ids = rows.map(({ decision }) => decision.id)
  const lines = linesByDecision(db, ids, modules)
  const sources = credentialsByDecision(db, ids)
  return rows.map(({ decision, caseNumber, signature }) => ({
    decisionId: decision.id,
    caseId: decision.caseId,
    caseNumber,
    decidedOn: decision.decidedOn,
    content: DecisionContent.parse(decision.content),
    policyVersion: decision.policyVersion,
    lines: lines.get(decision.id) ?? [],
    credentials: (sources.get(decision.id) ?? []).map((source) => asOf(source, decision.createdAt)),
    signed: signature === null ? 'no' : 'yes',
  }))
}

/** `modules` keeps what was read before: a version is immutable. */
function linesByDecision(
  db: Reader,
  ids: readonly DecisionId[],
  modules: Map<ModuleVersionId, ContextModule>,
): Map<DecisionId, PastLine[]> {
  const rows = db
    .select()
    .from(decisionLines)
    .where(inArray(decisionLines.decisionId, [...ids]))
    .orderBy(asc(decisionLines.decisionId), asc(decisionLines.position))
    .all()
  const unknown = [...new Set(rows.map(({ moduleVersionId }) => moduleVersionId))].filter((id) => !modules.has(id))
  for (const version of moduleVersionsOf(db, unknown))
    modules.set(version.moduleVersionId, { ...version, onlyProgramme: null })
  const lines = new Map<DecisionId, PastLine[]>()
  for (const { decisionId, moduleVersionId, ledger, outcomes } of rows) {
    const module = modules.get(moduleVersionId)
    if (module === undefined) throw new Error(`Decision ${decisionId} names no module version`)
    const line = { module, ledger: Ledger.parse(ledger), outcomes }
    lines.set(decisionId, [...(lines.get(decisionId) ?? []), line])
  }
  return lines
}

type SaidRow = ReturnType<typeof assertionsOf>[number]

interface SourceFacts {
  readonly credential: Omit<PastCredential, 'workload' | 'awardedOn'>
  readonly rows: readonly SaidRow[]
}

function credentialsByDecision(db: Reader, ids: readonly DecisionId[]): Map<DecisionId, SourceFacts[]> {
  const rows = db
    .selectDistinct({
      decisionId: decisionLines.decisionId,
      caseCredentialId: decisionLineSources.caseCredentialId,
      credentialId: caseCredentials.credentialId,
      reportId: decisionLineSources.verificationReportId,
    })
    .from(decisionLineSources)
    .innerJoin(decisionLines, eq(decisionLines.id, decisionLineSources.lineId))
    .innerJoin(caseCredentials, eq(caseCredentials.id, decisionLineSources.caseCredentialId))
    .where(inArray(decisionLines.decisionId, [...ids]))
    .orderBy(asc(decisionLines.decisionId), asc(decisionLineSources.caseCredentialId))
    .all()
  const said = Map.groupBy(
    assertionsOf(db, [...new Set(rows.map(({ credentialId }) => credentialId))]),
    ({ assertion }) => assertion.credentialId,
  )
  const holders = holderConfirmationsOf(db, [...new Set(rows.map(({ caseCredentialId }) => caseCredentialId))])
  const reports = reportsById(
    db,
    rows.flatMap(({ reportId }) => reportId ?? []),
  )
  const found = new Map<DecisionId, SourceFacts[]>()
  const seen = new Set<CaseCredentialId>()
  for (const { decisionId, caseCredentialId, credentialId, reportId } of rows) {
    if (seen.has(caseCredentialId)) continue
    seen.add(caseCredentialId)
    const holder: PastCredential['holder'] = holders.get(caseCredentialId)?.answer ?? 'open'
    const shown = checksShown(reportId === null ? null : (reports.get(reportId) ?? null))
    const source = {
      credential: { caseCredentialId, credentialId, holder, ...shown },
      rows: said.get(credentialId) ?? [],
    }
    found.set(decisionId, [...(found.get(decisionId) ?? []), source])
  }
  return found
}

/** What a person supplied, or took back, after the decision was made was not known then. */
function asOf({ credential, rows }: SourceFacts, instant: string): PastCredential {
  const said = rows.filter(({ assertion }) => assertion.readingId !== null || assertion.createdAt <= instant)
  const known = settled(said).standing.map(({ assertion }): Assertion => {
    const { element, state, item, part, value, reason, origin } = assertion
    return { element, state, item, part, value, reason, origin }
  })
  const { awardedOn, issuedOn } = credentialFacts(known)
  return {
    ...credential,
    awardedOn: awardedOn ?? issuedOn,
    workload: known.filter(({ element }) => element === 'workload'),
  }
}

function assertionsOf(db: Reader, ids: readonly CredentialId[]) {
  return db
    .select({ assertion: assertions })
    .from(assertions)
    .where(
      and(
        inArray(assertions.credentialId, [...ids]),
        inArray(assertions.element, ['workload', 'awardedOn', 'issuedOn']),
      ),
    )
    .orderBy(asc(assertions.readingId), asc(assertions.position), asc(assertions.id))
    .all()
}

function reportsById(db: Reader, ids: readonly string[]) {
  const rows = db
    .select({ id: verificationReports.id, report: verificationReports.report })
    .from(verificationReports)
    .where(inArray(verificationReports.id, [...new Set(ids)] as (typeof verificationReports.$inferSelect.id)[]))
    .all()
  return new Map(rows.map(({ id, report }) => [id, report]))
}
