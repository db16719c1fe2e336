import type { Output } from '#contract/contract.ts'
import { type CaseId } from '#core/ids.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import { needsSecondOfficer, proposalState } from '#core/recognition/fourEyes.ts'
import { currentNames } from '../db/repositories/applicants.ts'
import { getCase } from '../db/repositories/cases.ts'
import { moduleVersion } from '../db/repositories/catalogue.ts'
import { decisionsInForce, getDraft } from '../db/repositories/decisions.ts'
import { proposalsOf, signedProposals } from '../db/repositories/proposals.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { decisionContext } from './decisionContext.ts'
import { proposalTold } from './proposalTold.ts'
import {
  carriesNow,
  changedSince,
  isHidden,
  isSettled,
  nextStep,
  policyOf,
  receiptSince,
  youAre,
} from './secondOfficer.ts'

export function listing(workspace: Workspace, caseId: CaseId): Output<'proposals.list'> {
  const { db, officer } = workspace
  demand(getCase(db, caseId))
  const records = proposalsOf(db, { caseId })
  const draft = getDraft(db, caseId)
  const policy = policyOf(workspace)
  const replaces = decisionsInForce(db, [caseId]).get(caseId)?.id ?? null
  const signed = signedProposals(db)
  const content = draft === null ? null : DecisionContent.parse(draft.content)
  const needed = content !== null && needsSecondOfficer(content, policy)
  const carried = content !== null && records.some((one) => carriesNow(workspace, one, content))
  return {
    draft: !needed ? 'notNeeded' : carried ? 'agreed' : 'needed',
    modules: decisionContext(workspace, caseId, { content: null, replaces }).modules.map(
      ({ moduleVersionId, code }) => ({
        moduleVersionId,
        code,
        title: moduleVersion(db, moduleVersionId)?.title ?? [],
      }),
    ),
    proposals: records.map((proposal) => {
      const binds = proposal.kind === 'fourEyes' && !signed.has(proposal.id) && !isSettled(workspace, proposal)
      return {
        ...proposalTold(proposal, { to: officer.id, hidden: isHidden(workspace, proposal) ? 'yes' : 'no' }),
        caseId,
        changedSince: binds && changedSince(workspace, proposal),
        receiptSince: binds ? receiptSince(workspace, proposal) : null,
        you: youAre(workspace, proposal),
        next: nextStep(workspace, proposal),
      }
    }),
  }
}

/** What waits for the signed-in officer as the second one, oldest first. */
export function waitingFor(workspace: Workspace): Output<'proposals.waiting'> {
  const { db } = workspace
  const waiting = proposalsOf(db, 'all')
    .filter((proposal) => proposalState(proposal) === 'open' && nextStep(workspace, proposal) !== null)
    .reverse()
  const names = currentNames(
    db,
    waiting.flatMap(({ caseId }) => getCase(db, caseId)?.applicantId ?? []),
  )
  return waiting.map(({ id, caseId, kind, officer, at }) => {
    const record = demand(getCase(db, caseId))
    return {
      proposalId: id,
      caseId,
      caseNumber: record.number,
      applicant: names.get(record.applicantId) ?? '',
      kind,
      by: officer,
      at,
    }
  })
}
