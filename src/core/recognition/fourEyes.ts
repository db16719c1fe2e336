import { canonicalJson } from '../audit/canonicalJson.ts'
import type { ModuleVersionId, OfficerId } from '../ids.ts'
import type { Role } from '../roles.ts'
import { cohensKappa, type Kappa } from '../statistics/kappa.ts'
import { DecisionContent, type RecognitionOutcome } from './decision.ts'
import type { Policy } from './policy.ts'

/** A `fourEyes` proposal waits for its answer before it is recorded; a `secondOpinion` is blind and binds nobody. */
export type ProposalKind = 'fourEyes' | 'secondOpinion'

/** `opened`: the first officer's outcome was shown. The rest end a proposal. */
export type SecondAnswerKind = 'opened' | 'agreed' | 'disagreed' | 'returned' | 'takenBack'

export interface ProposalFacts {
  readonly kind: ProposalKind
  readonly content: DecisionContent
  readonly by: OfficerId
  /** Oldest first. */
  readonly views: readonly { readonly by: OfficerId }[]
  readonly answers: readonly { readonly kind: SecondAnswerKind; readonly by: OfficerId }[]
}

/** Whether a second officer answers before this decision is recorded, by the policy's own word. */
export function needsSecondOfficer(
  content: DecisionContent,
  { secondOfficer }: Pick<Policy, 'secondOfficer'>,
): boolean {
  if (secondOfficer === 'always') return true
  return secondOfficer === 'refusals' && content.lines.some(({ outcome }) => outcome === 'notRecognised')
}

/** The same decision to the letter, whatever order its fields were stored in. */
export function sameContent(one: DecisionContent, other: DecisionContent): boolean {
  // A proposal of an earlier version lacks what has been added to a line since.
  return canonicalJson(DecisionContent.parse(one)) === canonicalJson(DecisionContent.parse(other))
}

export type ProposalState = 'open' | Exclude<SecondAnswerKind, 'opened'>

/** The last answer that ends a proposal holds; a second opinion is answered by its view. */
export function proposalState({ kind, views, answers }: ProposalFacts): ProposalState {
  const last = answers.map((answer) => answer.kind).findLast((answer) => answer !== 'opened')
  return last ?? (kind === 'secondOpinion' && views.length > 0 ? 'agreed' : 'open')
}

/**
 * What keeps an officer from being the second one: they are the first (`self`), or hold no role that may sign (`role`).
 *
 * A second opinion binds nobody, so whoever decides or signs may give it.
 */
export function mayBeSecond(
  proposal: Pick<ProposalFacts, 'kind' | 'by'>,
  officer: { readonly id: OfficerId; readonly roles: readonly Role[] },
  { maySign }: Pick<Policy, 'maySign'>,
): 'yes' | 'self' | 'role' {
  if (proposal.by === officer.id) return 'self'
  const roles: readonly Role[] = proposal.kind === 'fourEyes' ? maySign : ['officer', 'secondSignatory']
  return officer.roles.some((role) => roles.includes(role)) ? 'yes' : 'role'
}

/** Whether an officer wrote their own view, and whether the first one's outcome was opened to them. */
export function lookedAt({ views, answers }: ProposalFacts, officer: OfficerId): { viewed: boolean; opened: boolean } {
  return {
    viewed: views.some(({ by }) => by === officer),
    opened: answers.some(({ kind, by }) => kind === 'opened' && by === officer),
  }
}

/** Anchoring is kept away where the policy says so, and always from a second opinion: their own view comes first. */
export function ownViewFirst(kind: ProposalKind, { secondSees }: Pick<Policy, 'secondSees'>): boolean {
  return kind === 'secondOpinion' || secondSees === 'afterOwnView'
}

/** Whether a decision may be recorded on a proposal: agreed by another, put forward by whoever records, the very same words. */
export function carries(proposal: ProposalFacts, content: DecisionContent, recorder: OfficerId): boolean {
  return (
    proposal.kind === 'fourEyes' &&
    proposal.by === recorder &&
    proposalState(proposal) === 'agreed' &&
    sameContent(proposal.content, content)
  )
}

/** What the second officer found for one module; a module that one of the two left out is `none`. */
export interface RatedLine {
  readonly moduleVersionId: ModuleVersionId
  readonly outcome: RecognitionOutcome | null
}

/** The outcomes of both officers, module by module: what kappa is asked of. */
export function outcomePairs(first: readonly RatedLine[], second: readonly RatedLine[]): [string, string][] {
  const modules = [...new Set([...first, ...second].map(({ moduleVersionId }) => moduleVersionId))]
  const of = (lines: readonly RatedLine[], module: ModuleVersionId) =>
    lines.find(({ moduleVersionId }) => moduleVersionId === module)?.outcome ?? 'none'
  return modules.map((module) => [of(first, module), of(second, module)])
}

/** Agreement of second views with the first officers' outcomes: views written blind count alone, beside all of them. */
export function agreementOf(
  views: readonly { readonly pairs: readonly (readonly [string, string])[]; readonly blind: boolean }[],
): { blind: Kappa; all: Kappa } {
  return {
    blind: cohensKappa(views.filter(({ blind }) => blind).flatMap(({ pairs }) => pairs)),
    all: cohensKappa(views.flatMap(({ pairs }) => pairs)),
  }
}
