import type { Handlers, Output } from '#contract/contract.ts'
import type { Proposal } from '#contract/proposals.ts'
import { ProposalId, type CaseId, type DecisionId } from '#core/ids.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import {
  agreementOf,
  carries,
  lookedAt,
  mayBeSecond,
  needsSecondOfficer,
  outcomePairs,
  ownViewFirst,
  proposalState,
  sameContent,
} from '#core/recognition/fourEyes.ts'
import type { Policy } from '#core/recognition/policy.ts'
import { problemsOf } from '#core/recognition/rules.ts'
import { currentNames, saltOfCase } from '../db/repositories/applicants.ts'
import { getCase, listCases } from '../db/repositories/cases.ts'
import { moduleVersion } from '../db/repositories/catalogue.ts'
import { decisionsInForce, getDraft } from '../db/repositories/decisions.ts'
import { currentPolicy } from '../db/repositories/office.ts'
import {
  insertAnswer,
  insertProposal,
  insertSignature,
  insertView,
  lastDecision,
  proposalsOf,
  signedProposals,
  type ProposalRecord,
} from '../db/repositories/proposals.ts'
import { rolesOf } from '../db/repositories/roles.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { decisionContext } from './decisionContext.ts'
import { proposalTold } from './proposalTold.ts'

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
  const agreed = proposalsOf(workspace.db, { caseId }).find(
    (proposal) => !isSettled(workspace, proposal) && carries(proposal, content, workspace.officer.id),
  )
  if (agreed === undefined) throw new Refusal('secondOfficerNeeded')
  return agreed.id
}

export function sign({ db }: Workspace, decisionId: DecisionId, proposalId: ProposalId | null): void {
  if (proposalId !== null) insertSignature(db, { decisionId, proposalId })
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
    if (before.kind === kind && proposalState(before) === 'open') takeBack(workspace, before)
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

/** The proposal, where the signed-in officer may act on it as the second one. */
function demandSecond(workspace: Workspace, proposalId: ProposalId): ProposalRecord {
  const { db, officer } = workspace
  const proposal = demand(proposalsOf(db, { id: proposalId })[0])
  const policy = policyOf(workspace)
  const may = mayBeSecond(proposal, { id: officer.id, roles: rolesOf(db, officer.id) }, policy)
  if (may === 'self') throw new Refusal('yourOwnProposal')
  if (may === 'role') throw new Refusal('roleMissing', { route: 'proposals.answer', roles: policy.maySign.join(' ') })
  if (proposal.kind === 'fourEyes') demandOpen(workspace, proposal)
  return proposal
}

function demandOpen(workspace: Workspace, proposal: ProposalRecord): void {
  if (proposalState(proposal) !== 'open' || isSettled(workspace, proposal)) throw new Refusal('proposalClosed')
}

/** A decision that was recorded after it has settled it, whatever became of it. */
function isSettled({ db }: Workspace, { caseId, id }: ProposalRecord): boolean {
  const decided = lastDecision(db, caseId)
  return decided !== null && String(decided) > id
}

function changedSince({ db }: Workspace, { caseId, content }: ProposalRecord): boolean {
  const draft = getDraft(db, caseId)
  return draft === null || !sameContent(DecisionContent.parse(draft.content), content)
}

/** Whether the first officer's outcome is still kept from the signed-in officer. */
function isHidden(workspace: Workspace, proposal: ProposalRecord): boolean {
  const { officer } = workspace
  if (youAre(workspace, proposal) !== 'second' || isSettled(workspace, proposal)) return false
  if (proposal.kind === 'fourEyes' && proposalState(proposal) !== 'open') return false
  return !lookedAt(proposal, officer.id).opened
}

function youAre({ db, officer, today }: Workspace, proposal: ProposalRecord): Proposal['you'] {
  const may = mayBeSecond(proposal, { id: officer.id, roles: rolesOf(db, officer.id) }, currentPolicy(db, today()))
  return may === 'self' ? 'first' : may === 'yes' ? 'second' : 'reader'
}

function nextStep(workspace: Workspace, proposal: ProposalRecord): Proposal['next'] {
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

function listing(workspace: Workspace, caseId: CaseId): Output<'proposals.list'> {
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

/** The proposals of a case whose outcome is kept from the signed-in officer today, whichever day they look at. */
export function hiddenProposals(workspace: Workspace, caseId: CaseId): ReadonlySet<ProposalId> {
  const hidden = proposalsOf(workspace.db, { caseId }).filter((proposal) => isHidden(workspace, proposal))
  return new Set(hidden.map(({ id }) => id))
}

/** What waits for the signed-in officer as the second one, oldest first; also a source of the day's list. */
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

function agreement({ db }: Workspace): Output<'proposals.agreement'> {
  const numbers = new Map(listCases(db).map(({ id, number }) => [id, number]))
  const rated = proposalsOf(db, 'all').flatMap((proposal) =>
    proposal.views.map((view) => ({ proposal, view, pairs: outcomePairs(proposal.content.lines, view.lines) })),
  )
  return {
    ...agreementOf(rated.map(({ pairs, view }) => ({ pairs, blind: !view.firstSeenBefore }))),
    views: rated.length,
    apart: rated.flatMap(({ proposal, view }) => {
      const lineOf = (lines: typeof view.lines, module: string) =>
        lines.find(({ moduleVersionId }) => moduleVersionId === module)?.outcome ?? null
      const modules = new Set([...proposal.content.lines, ...view.lines].map(({ moduleVersionId }) => moduleVersionId))
      return [...modules]
        .map((module) => ({
          module,
          first: lineOf(proposal.content.lines, module),
          second: lineOf(view.lines, module),
        }))
        .filter(({ first, second }) => first !== second)
        .map(({ module, first, second }) => ({
          caseId: proposal.caseId,
          caseNumber: numbers.get(proposal.caseId) ?? '',
          module: moduleVersion(db, module)?.code ?? '',
          first,
          second,
          blind: !view.firstSeenBefore,
        }))
    }),
  }
}

function policyOf({ db, today }: Workspace): Policy {
  return currentPolicy(db, today())
}
