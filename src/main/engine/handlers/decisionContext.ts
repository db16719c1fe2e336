import type { CaseId, DecisionId, ModuleVersionId } from '#core/ids.ts'
import type { ContextCredential, ContextModule, DecisionContext } from '#core/recognition/context.ts'
import type { DecisionContent } from '#core/recognition/decision.ts'
import { sourceCredits } from '#core/recognition/workload.ts'
import { getCase, purposeOf } from '../db/repositories/cases.ts'
import { moduleVersionsOf } from '../db/repositories/catalogue.ts'
import { comparisonsOf, judgementsOf, type ComparisonRecord } from '../db/repositories/comparisons.ts'
import { caseCredentialsOf, elementRowsOf, holderConfirmationsOf } from '../db/repositories/credentials.ts'
import { countedFor, grantedFor } from '../db/repositories/decisions.ts'
import { currentPolicy } from '../db/repositories/office.ts'
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
  const credentials = contextCredentials(workspace, caseId, policy.hoursPerCredit)
  const versions = new Set<ModuleVersionId>([
    ...(purpose.moduleVersionId === null ? [] : [purpose.moduleVersionId]),
    ...(content?.lines ?? []).map(({ moduleVersionId }) => moduleVersionId),
    ...credentials.flatMap(({ judgements }) => judgements.map(({ moduleVersionId }) => moduleVersionId)),
  ])
  const modules = moduleVersionsOf(db, [...versions]).map((version): ContextModule => ({
    ...version,
    outcomes: version.outcomes,
  }))
  const without = replaces === null ? [] : [replaces]
  return {
    policy,
    caseNumber: record.number,
    purpose: purpose.purpose,
    targetModuleId:
      modules.find(({ moduleVersionId }) => moduleVersionId === purpose.moduleVersionId)?.moduleId ?? null,
    today: workspace.today(),
    credentials,
    modules,
    before: {
      counted: countedFor(db, record.applicantId, without),
      granted: grantedFor(db, record.applicantId, without),
    },
  }
}

function contextCredentials({ db }: Workspace, caseId: CaseId, hoursPerCredit: number): ContextCredential[] {
  const found = caseCredentialsOf(db, [caseId])
  const ids = found.map(({ id }) => id)
  const rows = elementRowsOf(
    db,
    found.map(({ credentialId }) => credentialId),
  )
  const holders = holderConfirmationsOf(db, ids)
  const comparisons = newestOfPairs(comparisonsOf(db, ids))
  const judgements = judgementsOf(
    db,
    comparisons.map(({ id }) => id),
  )
  return found.map(({ id, credentialId }) => ({
    caseCredentialId: id,
    credentialId,
    parentId: null,
    holder: holders.get(id)?.answer ?? 'open',
    workload: sourceCredits(rows.get(credentialId) ?? [], hoursPerCredit),
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

/** A file read anew is compared anew: what was judged before that stands in the record, not against the new judgement. */
function newestOfPairs(newestFirst: readonly ComparisonRecord[]): ComparisonRecord[] {
  const pairs = new Map<string, ComparisonRecord>()
  for (const comparison of newestFirst) {
    const pair = `${comparison.caseCredentialId} ${comparison.moduleVersionId}`
    if (!pairs.has(pair)) pairs.set(pair, comparison)
  }
  return [...pairs.values()]
}
