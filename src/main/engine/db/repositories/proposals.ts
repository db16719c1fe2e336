import { asc, desc, eq } from 'drizzle-orm'
import type { CaseId, DecisionId, OfficerId, ProposalId } from '#core/ids.ts'
import type { DecisionContent } from '#core/recognition/decision.ts'
import type { ProposalFacts, RatedLine, SecondAnswerKind } from '#core/recognition/fourEyes.ts'
import { anyOf } from '../anyOf.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { decisionProposals, decisions, decisionSignatures, officers, secondAnswers, secondViews } from '../schema.ts'

interface Named {
  readonly id: OfficerId
  readonly name: string
}

export interface ProposalRecord extends ProposalFacts {
  readonly id: ProposalId
  readonly caseId: CaseId
  readonly at: string
  readonly officer: Named
  readonly views: readonly {
    readonly by: OfficerId
    readonly officer: Named
    readonly at: string
    readonly lines: readonly RatedLine[]
    readonly reason: string
    readonly firstSeenBefore: boolean
  }[]
  readonly answers: readonly {
    readonly kind: SecondAnswerKind
    readonly by: OfficerId
    readonly officer: Named
    readonly at: string
    readonly reason: string
  }[]
}

/** Newest first; of one case, or of the office. */
export function proposalsOf(
  db: Reader,
  where: { caseId: CaseId } | { caseIds: readonly CaseId[] } | { id: ProposalId } | 'all',
): ProposalRecord[] {
  const rows = db
    .select({ proposal: decisionProposals, name: officers.name })
    .from(decisionProposals)
    .innerJoin(officers, eq(officers.id, decisionProposals.createdBy))
    .where(
      where === 'all'
        ? undefined
        : 'caseId' in where
          ? eq(decisionProposals.caseId, where.caseId)
          : 'caseIds' in where
            ? anyOf(decisionProposals.caseId, where.caseIds)
            : eq(decisionProposals.id, where.id),
    )
    .orderBy(desc(decisionProposals.id))
    .all()
  const ids = rows.map(({ proposal }) => proposal.id)
  const views = db
    .select({ view: secondViews, name: officers.name })
    .from(secondViews)
    .innerJoin(officers, eq(officers.id, secondViews.createdBy))
    .where(anyOf(secondViews.proposalId, ids))
    .orderBy(asc(secondViews.id))
    .all()
  const answers = db
    .select({ answer: secondAnswers, name: officers.name })
    .from(secondAnswers)
    .innerJoin(officers, eq(officers.id, secondAnswers.createdBy))
    .where(anyOf(secondAnswers.proposalId, ids))
    .orderBy(asc(secondAnswers.id))
    .all()
  const viewsOf = Map.groupBy(views, ({ view }) => view.proposalId)
  const answersOf = Map.groupBy(answers, ({ answer }) => answer.proposalId)
  return rows.map(({ proposal, name }) => ({
    id: proposal.id as ProposalId,
    caseId: proposal.caseId,
    kind: proposal.kind,
    content: proposal.content,
    by: proposal.createdBy,
    officer: { id: proposal.createdBy, name },
    at: proposal.createdAt,
    views: (viewsOf.get(proposal.id) ?? []).map(({ view, name: by }) => ({
      by: view.createdBy,
      officer: { id: view.createdBy, name: by },
      at: view.createdAt,
      lines: view.lines,
      reason: view.reason,
      firstSeenBefore: view.firstSeenBefore,
    })),
    answers: (answersOf.get(proposal.id) ?? []).map(({ answer, name: by }) => ({
      kind: answer.kind,
      by: answer.createdBy,
      officer: { id: answer.createdBy, name: by },
      at: answer.createdAt,
      reason: answer.reason,
    })),
  }))
}

export function insertProposal(
  db: Database,
  row: { id: ProposalId; caseId: CaseId; content: DecisionContent; policyVersion: number; kind: ProposalFacts['kind'] },
  author: Author,
): void {
  db.insert(decisionProposals)
    .values({ ...row, ...author })
    .run()
}

export function insertView(
  db: Database,
  row: Omit<typeof secondViews.$inferInsert, 'createdAt' | 'createdBy'>,
  author: Author,
): void {
  db.insert(secondViews)
    .values({ ...row, ...author })
    .run()
}

export function insertAnswer(
  db: Database,
  row: { id: string; proposalId: ProposalId; kind: SecondAnswerKind; reason: string },
  author: Author,
): void {
  db.insert(secondAnswers)
    .values({ ...row, ...author })
    .run()
}

export function insertSignature(db: Database, row: { decisionId: DecisionId; proposalId: ProposalId }): void {
  db.insert(decisionSignatures).values(row).run()
}

/** Proposals that a decision was recorded on: they wait for nobody any more. */
export function signedProposals(db: Reader): ReadonlySet<ProposalId> {
  const rows = db.select({ id: decisionSignatures.proposalId }).from(decisionSignatures).all()
  return new Set(rows.map(({ id }) => id as ProposalId))
}

/** The newest decision of a case; ids sort by time, so a proposal with a smaller one is settled by it. */
export function lastDecision(db: Reader, caseId: CaseId): DecisionId | null {
  return (
    db
      .select({ id: decisions.id })
      .from(decisions)
      .where(eq(decisions.caseId, caseId))
      .orderBy(desc(decisions.number))
      .limit(1)
      .get()?.id ?? null
  )
}
