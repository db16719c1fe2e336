import type { Output } from '#contract/contract.ts'
import { type CaseId } from '#core/ids.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import { carries, needsSecondOfficer, proposalState } from '#core/recognition/fourEyes.ts'
import { currentNames } from '../db/repositories/applicants.ts'
import { getCase } from '../db/repositories/cases.ts'
import { moduleVersion } from '../db/repositories/catalogue.ts'
import { decisionsInForce, getDraft } from '../db/repositories/decisions.ts'
import { proposalsOf, signedProposals } from '../db/repositories/proposals.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { decisionContext } from './decisionContext.ts'
import { proposalTold } from './proposalTold.ts'
import { isSettled, changedSince, isHidden, youAre, nextStep, policyOf } from './secondOfficer.ts'

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
  const carried =
    content !== null && records.some((one) => !isSettled(workspace, one) && carries(one, content, officer.id))
  return {
    draft: !needed ? 'notNeeded' : carried ? 'agreed' : 'needed',
    modules: decisionContext(workspace, caseId, { content: null, replaces }).modules.map(
      ({ moduleVersionId, code }) => ({
        moduleVersionId,
        code,
        title: moduleVersion(db, moduleVersionId)?.title ?? [],
      }),
    ),
    proposals: records.map((proposal) => ({
      ...proposalTold(proposal, { to: officer.id, hidden: isHidden(workspace, proposal) ? 'yes' : 'no' }),
      caseId,
      changedSince:
        proposal.kind === 'fourEyes' &&
        !signed.has(proposal.id) &&
        !isSettled(workspace, proposal) &&
        changedSince(workspace, proposal),
      you: youAre(workspace, proposal),
      next: nextStep(workspace, proposal),
    })),
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
