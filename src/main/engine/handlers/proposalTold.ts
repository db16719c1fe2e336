import type { ProposalTold } from '#contract/proposals.ts'
import type { OfficerId } from '#core/ids.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import { proposalState } from '#core/recognition/fourEyes.ts'
import type { ProposalRecord } from '../db/repositories/proposals.ts'

/** What a proposal says to `to`; while it is hidden, neither its content nor what others wrote of it. */
export function proposalTold(
  proposal: ProposalRecord,
  { to, hidden }: { readonly to: OfficerId; readonly hidden: 'yes' | 'no' },
): ProposalTold {
  const { id, kind, officer, at, content, views, answers } = proposal
  return {
    id,
    kind,
    by: officer,
    at,
    state: proposalState(proposal),
    content: hidden === 'yes' ? null : DecisionContent.parse(content),
    views: views
      .filter(({ by }) => hidden === 'no' || by === to)
      .map((view) => ({
        by: view.officer,
        at: view.at,
        lines: view.lines.flatMap(({ moduleVersionId, outcome }) =>
          outcome === null ? [] : [{ moduleVersionId, outcome }],
        ),
        reason: view.reason,
        firstSeenBefore: view.firstSeenBefore,
      })),
    answers: answers.map((answer) => ({
      kind: answer.kind,
      by: answer.officer,
      at: answer.at,
      reason: answer.reason,
    })),
  }
}
