import { z } from 'zod'
import { CaseId, ModuleVersionId, ProposalId } from '#core/ids.ts'
import { DecisionContent, RecognitionOutcome } from '#core/recognition/decision.ts'
import { Instant, LangText, LocalDate } from '#core/values.ts'
import { Officer } from './session.ts'

const ViewLine = z.object({ moduleVersionId: ModuleVersionId, outcome: RecognitionOutcome })

const KappaView = z.object({
  rated: z.int(),
  agreed: z.number(),
  kappa: z.number().nullable(),
  interval: z.object({ from: z.number(), to: z.number() }).nullable(),
})

/** What a proposal tells a reader: the draft as it was put before a second officer, and what was said of it. */
export const ProposalTold = z.object({
  id: ProposalId,
  kind: z.enum(['fourEyes', 'secondOpinion']),
  by: Officer,
  at: Instant,
  state: z.enum(['open', 'agreed', 'disagreed', 'returned', 'takenBack']),
  /** Null where the reader may not see it yet; then only their own views are here. */
  content: DecisionContent.nullable(),
  views: z.array(
    z.object({
      by: Officer,
      at: Instant,
      lines: z.array(ViewLine),
      reason: z.string(),
      firstSeenBefore: z.boolean(),
    }),
  ),
  answers: z.array(
    z.object({
      kind: z.enum(['opened', 'agreed', 'disagreed', 'returned', 'takenBack']),
      by: Officer,
      at: Instant,
      reason: z.string(),
    }),
  ),
})
export type ProposalTold = z.infer<typeof ProposalTold>

/** A proposal of an open case, and what the reader is to it. */
export const Proposal = ProposalTold.extend({
  caseId: CaseId,
  /** The draft is no longer what was proposed, or the day of receipt another: it would have to be proposed again. */
  changedSince: z.boolean(),
  /** The day of receipt when it was proposed, and the one it was corrected to since. */
  receiptSince: z.object({ before: LocalDate, on: LocalDate }).nullable(),
  /** What the reader is to it: the one who proposed it, one who may be the second, or neither. */
  you: z.enum(['first', 'second', 'reader']),
  /** The reader's next step, where there is one. */
  next: z.enum(['writeView', 'open', 'answer']).nullable(),
})
export type Proposal = z.infer<typeof Proposal>

export const proposalRoutes = {
  /** Newest first, with what the policy asks of the draft as it stands. */
  'proposals.list': {
    input: z.object({ caseId: CaseId }),
    output: z.object({
      /** Whether the draft waits for a second officer: not asked for, not yet agreed, or agreed as it stands. */
      draft: z.enum(['notNeeded', 'needed', 'agreed']),
      /** What a view can be about: the target and every module that was judged. */
      modules: z.array(z.object({ moduleVersionId: ModuleVersionId, code: z.string(), title: LangText })),
      proposals: z.array(Proposal),
    }),
  },
  /** Freezes the draft as it stands. A second opinion needs no whole draft; four eyes need one that could be recorded. */
  'proposals.make': {
    input: z.object({ caseId: CaseId, revision: z.int(), kind: z.enum(['fourEyes', 'secondOpinion']) }),
    output: z.object({ proposalId: ProposalId }),
  },
  'proposals.takeBack': { input: z.object({ proposalId: ProposalId }), output: z.object({}) },
  /** The second officer's own view, in writing. It stays as it was written. */
  'proposals.writeView': {
    input: z.object({ proposalId: ProposalId, lines: z.array(ViewLine).min(1), reason: z.string().trim().min(1) }),
    output: z.object({}),
  },
  /** Shows the first officer's outcome; that it was opened stays in the record. */
  'proposals.open': { input: z.object({ proposalId: ProposalId }), output: z.object({}) },
  /** Disagreeing and returning need their reason. */
  'proposals.answer': {
    input: z.object({
      proposalId: ProposalId,
      answer: z.enum(['agreed', 'disagreed', 'returned']),
      reason: z.string().trim(),
    }),
    output: z.object({}),
  },
  /** What waits for the signed-in officer as the second one, oldest first. */
  'proposals.waiting': {
    input: z.object({}),
    output: z.array(
      z.object({
        proposalId: ProposalId,
        caseId: CaseId,
        caseNumber: z.string(),
        applicant: z.string(),
        kind: z.enum(['fourEyes', 'secondOpinion']),
        by: Officer,
        at: Instant,
      }),
    ),
  },
  /** How far second officers find what first officers found. `blind`: views written before the first outcome was opened. */
  'proposals.agreement': {
    input: z.object({}),
    output: z.object({
      blind: KappaView,
      all: KappaView,
      views: z.int(),
      apart: z.array(
        z.object({
          caseId: CaseId,
          caseNumber: z.string(),
          module: z.string(),
          first: RecognitionOutcome.nullable(),
          second: RecognitionOutcome.nullable(),
          blind: z.boolean(),
        }),
      ),
    }),
  },
} as const
