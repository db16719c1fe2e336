import type { OfficeSettings } from '#contract/office.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import type { ApplicantId, CaseId, CredentialId, DecisionId, ModuleVersionId, ProgrammeId } from '#core/ids.ts'
import { checksShown } from '#core/recognition/checksShown.ts'
import type { ContextCredential, ContextModule, DecisionContext } from '#core/recognition/context.ts'
import type { DecisionContent } from '#core/recognition/decision.ts'
import type { CountedBefore, LedgerProgramme } from '#core/recognition/ledger.ts'
import type { DecidedLine } from '#core/recognition/precedents.ts'
import { sourceCredits, type WorkloadRates } from '#core/recognition/workload.ts'
import type { LocalDate } from '#core/values.ts'
import { samePerson } from '../db/repositories/applicants.ts'
import { getCase, purposeOf } from '../db/repositories/cases.ts'
import { listProgrammes, moduleVersionsOf } from '../db/repositories/catalogue.ts'
import { comparisonsOf, judgementsOf, type ComparisonRecord } from '../db/repositories/comparisons.ts'
import { caseCredentialsOf, elementRowsOf, holderConfirmationsOf } from '../db/repositories/credentials.ts'
import { awardsAround, countedFor, grantedFor, sameDocuments } from '../db/repositories/counted.ts'
import { currentPolicy, currentSettings } from '../db/repositories/office.ts'
import { reportsOf } from '../db/repositories/verification.ts'
import { precedentFacts } from '../db/repositories/precedents.ts'
import type { Database, Reader } from '../db/database.ts'
import { decidedElsewhere } from '../precedentIndex.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

/** Out of the record, everything the rules of a decision ask for. `content` names the modules of its lines. */
export function decisionContext(
  workspace: Workspace,
  caseId: CaseId,
  { content, replaces }: { readonly content: DecisionContent | null; readonly replaces: DecisionId | null },
): DecisionContext {
  const { db } = workspace
  const record = demand(getCase(db, caseId))
  const purpose = purposeOf(db, caseId)
  const policy = currentPolicy(db, workspace.today())
  const person = samePerson(db, record.applicantId)
  const credentials = contextCredentials(workspace, { caseId, person, rates: policy })
  const programmes = listProgrammes(db)
  const programmeBy = (wanted: (one: (typeof programmes)[number]) => boolean) => programmeOf(programmes.filter(wanted))
  const versions = new Set<ModuleVersionId>([
    ...(purpose.moduleVersionId === null ? [] : [purpose.moduleVersionId]),
    ...(content?.lines ?? []).map(({ moduleVersionId }) => moduleVersionId),
    ...credentials.flatMap(({ judgements }) => judgements.map(({ moduleVersionId }) => moduleVersionId)),
  ])
  const modules = moduleVersionsOf(db, [...versions]).map((version): ContextModule => ({
    ...version,
    outcomes: version.outcomes,
    onlyProgramme: programmeBy(({ code }) => version.programmes.includes(code)),
  }))
  const without = replaces === null ? [] : [replaces]
  return {
    policy,
    caseNumber: record.number,
    purpose: purpose.purpose,
    targetModuleId:
      modules.find(({ moduleVersionId }) => moduleVersionId === purpose.moduleVersionId)?.moduleId ?? null,
    programme: programmeBy(({ id }) => id === purpose.programmeId),
    today: workspace.today(),
    credentials,
    modules,
    appealMissingIn: appealMissingIn(currentSettings(db)),
    before: countedBefore(db, person, credentials, without),
    decided: decidedAbout(db, caseId, content, modules),
  }
}

/** What was decided in other cases about the modules of a draft. */
function decidedAbout(
  db: Database,
  caseId: CaseId,
  content: DecisionContent | null,
  modules: readonly ContextModule[],
): DecidedLine[] {
  const drafted = new Set(content?.lines.map(({ moduleVersionId }) => moduleVersionId))
  const ids = modules.filter(({ moduleVersionId }) => drafted.has(moduleVersionId)).map(({ moduleId }) => moduleId)
  return [...new Set(ids)].flatMap((id) => decidedElsewhere(db, id, caseId))
}

/** The one programme there is; none where there are several, since nobody has said which. */
function programmeOf(
  found: readonly { readonly id: ProgrammeId; readonly code: string; readonly credits: number | null }[],
): LedgerProgramme | null {
  const [only] = found
  if (only === undefined || found.length > 1) return null
  return { programmeId: only.id, code: only.code, credits: only.credits }
}

/** What stands against the credentials of this case; the same document in another case of the person is the same one. */
function countedBefore(
  db: Reader,
  person: readonly ApplicantId[],
  credentials: readonly ContextCredential[],
  without: readonly DecisionId[],
): CountedBefore {
  const same = sameDocuments(db, person)
  const ours = new Map(
    credentials
      .flatMap(({ credentialId, within }) => [credentialId, ...within.map((award) => award.credentialId)])
      .map((id) => [same.get(id) ?? id, id]),
  )
  const asOurs = (id: CredentialId) => ours.get(same.get(id) ?? id) ?? id
  return {
    counted: countedFor(db, person, without).map((one) => ({ ...one, credentialId: asOurs(one.credentialId) })),
    granted: grantedFor(db, person, without).map((line) => ({
      ...line,
      drawn: line.drawn.map((one) => ({
        ...one,
        credentialId: asOurs(one.credentialId),
        within: one.within.map(asOurs),
      })),
    })),
  }
}

function appealMissingIn({ appealRoute, statementLanguages }: OfficeSettings): DecisionContext['appealMissingIn'] {
  const written = new Set(appealRoute.filter(({ value }) => value.trim() !== '').map(({ lang }) => lang))
  return statementLanguages.filter((language) => !written.has(language))
}

function contextCredentials(
  { db }: Workspace,
  { caseId, person, rates }: { caseId: CaseId; person: readonly ApplicantId[]; rates: WorkloadRates },
): ContextCredential[] {
  const found = caseCredentialsOf(db, [caseId])
  const ids = found.map(({ id }) => id)
  const around = awardsAround(db, person)
  const rows = elementRowsOf(
    db,
    found.flatMap(({ credentialId }) => [credentialId, ...around(credentialId)]),
  )
  const workloadOf = (id: CredentialId) => sourceCredits(rows.get(id) ?? [], rates)
  const holders = holderConfirmationsOf(db, ids)
  const reports = reportsOf(db, ids)
  const comparisons = newestOfPairs(comparisonsOf(db, ids))
  const judgements = judgementsOf(
    db,
    comparisons.map(({ id }) => id),
  )
  return found.map(({ id, credentialId }) => ({
    caseCredentialId: id,
    credentialId,
    provider: precedentFacts(rows.get(credentialId) ?? []).provider,
    holder: holders.get(id)?.answer ?? 'open',
    workload: workloadOf(credentialId),
    awardedOn: awardedOnOf(rows.get(credentialId) ?? []),
    ...checksShown(reports.get(id)?.[0]?.report ?? null),
    within: around(credentialId).map((id) => ({ credentialId: id, workload: workloadOf(id) })),
    judgements: comparisons
      .filter(({ caseCredentialId }) => caseCredentialId === id)
      .flatMap(({ id: comparisonId, moduleVersionId }) =>
        (judgements.get(comparisonId) ?? []).map(({ moduleOutcomeId, coverage, items, note }) => ({
          moduleOutcomeId,
          coverage,
          items,
          note,
          moduleVersionId,
        })),
      ),
  }))
}

/** The achievement's own day where it is said, else the file's. */
export function awardedOnOf(rows: Parameters<typeof credentialFacts>[0]): LocalDate | null {
  const { awardedOn, issuedOn } = credentialFacts(rows)
  return awardedOn ?? issuedOn
}

/** A file read anew is compared anew: what was judged before that stands in the record, not against the new judgement. */
function newestOfPairs(newestFirst: readonly ComparisonRecord[]): ComparisonRecord[] {
  const pairs = new Map<string, ComparisonRecord>()
  for (const comparison of newestFirst) {
    const pair = `${comparison.caseCredentialId} ${comparison.moduleVersionId}`
    if (!pairs.has(pair)) pairs.set(pair, comparison)
  }
  return [...pairs.values()]
}
