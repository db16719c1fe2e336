import type { Proposal } from '#contract/proposals.ts'
import { ProposalId, type CaseId, type DecisionId } from '#core/ids.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import {
  carries,
  lookedAt,
  mayBeSecond,
  needsSecondOfficer,
  ownViewFirst,
  proposalState,
  sameContent,
} from '#core/recognition/fourEyes.ts'
import type { Policy } from '#core/recognition/policy.ts'
import { eventsOf } from '../db/repositories/cases.ts'
import { getDraft } from '../db/repositories/decisions.ts'
import { currentPolicy } from '../db/repositories/office.ts'
import { insertSignature, lastDecision, proposalsOf, type ProposalRecord } from '../db/repositories/proposals.ts'
import { rolesOf } from '../db/repositories/roles.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

/** For `decisions.draft`: whoever is to write their own view first does not get the first officer's outcome by another door. */
export function demandOwnViewFirst(workspace: Workspace, caseId: CaseId): void {
  const hidden = proposalsOf(workspace.db, { caseId }).some(
    (proposal) => proposalState(proposal) === 'open' && isHidden(workspace, proposal),
  )
  if (hidden) throw new Refusal('ownViewFirst')
}

/** For `decisions.record`: the proposal that carries the decision; null where the policy asks for none. */
export function demandSignature(
  workspace: Workspace,
  caseId: CaseId,
  content: DecisionContent,
  policy: Policy,
): ProposalId | null {
  if (!needsSecondOfficer(content, policy)) return null
  const agreed = proposalsOf(workspace.db, { caseId }).find((proposal) => carriesNow(workspace, proposal, content))
  if (agreed === undefined) throw new Refusal('secondOfficerNeeded')
  return agreed.id
}

/** Whether a decision may be recorded on a proposal as the case stands now. */
export function carriesNow(workspace: Workspace, proposal: ProposalRecord, content: DecisionContent): boolean {
  return (
    !isSettled(workspace, proposal) &&
    receiptSince(workspace, proposal) === null &&
    carries(proposal, content, workspace.officer.id)
  )
}

export function sign({ db }: Workspace, decisionId: DecisionId, proposalId: ProposalId | null): void {
  if (proposalId !== null) insertSignature(db, { decisionId, proposalId })
}

/** The proposal, where the signed-in officer may act on it as the second one. */
export function demandSecond(workspace: Workspace, proposalId: ProposalId): ProposalRecord {
  const { db, officer } = workspace
  const proposal = demand(proposalsOf(db, { id: proposalId })[0])
  const policy = policyOf(workspace)
  const may = mayBeSecond(proposal, { id: officer.id, roles: rolesOf(db, officer.id) }, policy)
  if (may === 'self') throw new Refusal('yourOwnProposal')
  if (may === 'role') throw new Refusal('roleMissing', { route: 'proposals.answer', roles: policy.maySign.join(' ') })
  if (proposal.kind === 'fourEyes') demandOpen(workspace, proposal)
  return proposal
}

export function demandOpen(workspace: Workspace, proposal: ProposalRecord): void {
  if (proposalState(proposal) !== 'open' || isSettled(workspace, proposal)) throw new Refusal('proposalClosed')
}

/** A decision that was recorded after it has settled it, whatever became of it. */
export function isSettled({ db }: Workspace, { caseId, id }: ProposalRecord): boolean {
  const decided = lastDecision(db, caseId)
  return decided !== null && String(decided) > id
}

export function changedSince(workspace: Workspace, proposal: ProposalRecord): boolean {
  const draft = getDraft(workspace.db, proposal.caseId)
  const isSame = draft !== null && sameContent(DecisionContent.parse(draft.content), proposal.content)
  return !isSame || receiptSince(workspace, proposal) !== null
}

/** The day of receipt that was corrected since it was proposed: validity was asked for it, and the statement prints it. */
export function receiptSince({ db }: Workspace, { caseId, at }: ProposalRecord): Proposal['receiptSince'] {
  const received = eventsOf(db, [caseId])
    .get(caseId)
    ?.find(({ kind }) => kind === 'received')
  const since = received?.corrections.find((correction) => correction.at > at)
  return received === undefined || since === undefined || since.before === received.on
    ? null
    : { before: since.before, on: received.on }
}

/** The proposals of a case whose outcome is kept from the signed-in officer today, whichever day they look at. */
export function hiddenProposals(workspace: Workspace, caseId: CaseId): ReadonlySet<ProposalId> {
  const hidden = proposalsOf(workspace.db, { caseId }).filter((proposal) => isHidden(workspace, proposal))
  return new Set(hidden.map(({ id }) => id))
}

/** Whether the first officer's outcome is still kept from the signed-in officer. */
export function isHidden(workspace: Workspace, proposal: ProposalRecord): boolean {
  const { officer } = workspace
  if (youAre(workspace, proposal) !== 'second' || isSettled(workspace, proposal)) return false
  if (proposal.kind === 'fourEyes' && proposalState(proposal) !== 'open') return false
  return !lookedAt(proposal, officer.id).opened
}

export function youAre({ db, officer, today }: Workspace, proposal: ProposalRecord): Proposal['you'] {
  const may = mayBeSecond(proposal, { id: officer.id, roles: rolesOf(db, officer.id) }, currentPolicy(db, today()))
  return may === 'self' ? 'first' : may === 'yes' ? 'second' : 'reader'
}

export function nextStep(workspace: Workspace, proposal: ProposalRecord): Proposal['next'] {
  if (youAre(workspace, proposal) !== 'second' || isSettled(workspace, proposal)) return null
  const { viewed, opened } = lookedAt(proposal, workspace.officer.id)
  if (proposal.kind === 'fourEyes') {
    if (proposalState(proposal) !== 'open' || changedSince(workspace, proposal)) return null
    if (!opened) return ownViewFirst('fourEyes', policyOf(workspace)) && !viewed ? 'writeView' : 'open'
    return 'answer'
  }
  if (proposalState(proposal) === 'takenBack') return null
  if (!viewed) return 'writeView'
  return opened ? null : 'open'
}

export function policyOf({ db, today }: Workspace): Policy {
  return currentPolicy(db, today())
}
