import type { Handlers } from '#contract/contract.ts'
import { ProposalId, type CaseId } from '#core/ids.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import { lookedAt, ownViewFirst, proposalState } from '#core/recognition/fourEyes.ts'
import { problemsOf } from '#core/recognition/rules.ts'
import { saltOfCase } from '../db/repositories/applicants.ts'
import { decisionsInForce, getDraft } from '../db/repositories/decisions.ts'
import {
  insertAnswer,
  insertProposal,
  insertView,
  proposalsOf,
  type ProposalRecord,
} from '../db/repositories/proposals.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { decisionContext } from './decisionContext.ts'
import { agreement } from './officersAgreement.ts'
import { listing, waitingFor } from './proposalsListed.ts'
import { demandOwnViewFirst, demandSecond, demandOpen, changedSince, policyOf } from './secondOfficer.ts'

type Routes = Extract<keyof Handlers, `proposals.${string}`>

export function proposalHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'proposals.list': ({ caseId }) => listing(open(), caseId),

    'proposals.make': ({ caseId, revision, kind }) => {
      const workspace = open()
      return workspace.inTransaction(() => propose(workspace, caseId, { revision, kind }))
    },

    'proposals.takeBack': ({ proposalId }) => {
      const workspace = open()
      const proposal = demand(proposalsOf(workspace.db, { id: proposalId })[0])
      if (proposal.by !== workspace.officer.id) throw new Refusal('notFound')
      workspace.inTransaction(() => {
        demandOpen(workspace, proposal)
        takeBack(workspace, proposal)
      })
      return {}
    },

    'proposals.writeView': ({ proposalId, lines, reason }) => {
      const workspace = open()
      const proposal = demandSecond(workspace, proposalId)
      const { viewed, opened } = lookedAt(proposal, workspace.officer.id)
      if (viewed) throw new Refusal('proposalClosed')
      const salt = saltOfCase(workspace.db, proposal.caseId)
      workspace.inTransaction(() => {
        const id = workspace.newId()
        insertView(workspace.db, { id, proposalId, lines, reason, firstSeenBefore: opened }, workspace.author())
        workspace.record(
          'secondView.written',
          { case: proposal.caseId, proposal: proposalId, view: id },
          { salt, values: { view: { lines, reason } } },
        )
      })
      return {}
    },

    'proposals.open': ({ proposalId }) => {
      const workspace = open()
      const proposal = demandSecond(workspace, proposalId)
      const { viewed, opened } = lookedAt(proposal, workspace.officer.id)
      if (opened) return {}
      if (ownViewFirst(proposal.kind, policyOf(workspace)) && !viewed) throw new Refusal('ownViewFirst')
      workspace.inTransaction(() => {
        answer(workspace, proposal, 'opened', '')
      })
      return {}
    },

    'proposals.answer': ({ proposalId, answer: kind, reason }) => {
      const workspace = open()
      const proposal = demandSecond(workspace, proposalId)
      if (proposal.kind !== 'fourEyes') throw new Refusal('proposalClosed')
      if (!lookedAt(proposal, workspace.officer.id).opened) throw new Refusal('ownViewFirst')
      if (kind !== 'agreed' && reason === '') throw new Refusal('reasonMissing')
      if (changedSince(workspace, proposal)) throw new Refusal('changedMeanwhile')
      workspace.inTransaction(() => {
        answer(workspace, proposal, kind, reason)
      })
      return {}
    },

    'proposals.waiting': () => waitingFor(open()),
    'proposals.agreement': () => agreement(open()),
  }
}

function propose(
  workspace: Workspace,
  caseId: CaseId,
  { revision, kind }: { readonly revision: number; readonly kind: 'fourEyes' | 'secondOpinion' },
): { proposalId: ProposalId } {
  const { db } = workspace
  demandOwnViewFirst(workspace, caseId)
  const draft = demand(getDraft(db, caseId))
  if (draft.revision !== revision) throw new Refusal('changedMeanwhile', { revision: draft.revision })
  const content = DecisionContent.parse(draft.content)
  const replaces = decisionsInForce(db, [caseId]).get(caseId)?.id ?? null
  const context = decisionContext(workspace, caseId, { content, replaces })
  const problems = problemsOf(content, context)
  const unfinished = kind === 'fourEyes' ? problems.length > 0 : content.lines.every(({ outcome }) => outcome === null)
  if (unfinished) throw new Refusal('decisionIncomplete', { problems: problems.length, first: problems[0]?.code ?? '' })

  for (const before of proposalsOf(db, { caseId })) {
    if (before.kind !== kind || proposalState(before) !== 'open') continue
    // Another window has proposed the same: a second officer may have begun to look at it.
    if (!changedSince(workspace, before)) return { proposalId: before.id }
    takeBack(workspace, before)
  }
  const proposalId = workspace.newId(ProposalId)
  insertProposal(
    db,
    { id: proposalId, caseId, content, policyVersion: context.policy.version, kind },
    workspace.author(),
  )
  workspace.record(
    'decision.proposed',
    { case: caseId, proposal: proposalId, kind },
    { salt: saltOfCase(workspace.db, caseId), values: { content } },
  )
  return { proposalId }
}

function takeBack(workspace: Workspace, proposal: ProposalRecord): void {
  answer(workspace, proposal, 'takenBack', '')
}

/** Inside the transaction of the change. */
function answer(
  workspace: Workspace,
  proposal: ProposalRecord,
  kind: ProposalRecord['answers'][number]['kind'],
  reason: string,
): void {
  const row = { id: workspace.newId(), proposalId: proposal.id, kind, reason }
  insertAnswer(workspace.db, row, workspace.author())
  workspace.record(
    kind === 'opened' ? 'proposal.opened' : 'proposal.answered',
    { case: proposal.caseId, proposal: proposal.id, answer: kind },
    { salt: saltOfCase(workspace.db, proposal.caseId), values: { reason } },
  )
}
