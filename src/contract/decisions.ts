import { z } from 'zod'
import { EnteredDay } from '#core/days.ts'
import { AssessmentRecordId, CaseCredentialId, CaseId, DecisionId, StatementId } from '#core/ids.ts'
import {
  DecisionContent,
  DecisionLine,
  DecisionProblem,
  Ledger,
  RecognitionOutcome,
} from '#core/recognition/decision.ts'
import { Doubt } from '#core/recognition/doubts.ts'
import { Instant, LangText, LocalDate, Sha256 } from '#core/values.ts'
import { Bytes } from './bytes.ts'
import { Filter } from './filter.ts'
import { SimilarSpellings } from './similarSpellings.ts'

const LineView = z.object({ moduleCode: z.string(), moduleTitle: LangText, ledger: Ledger })

/** A draft as it stands, with what the rules say of it. */
export const Draft = z.object({
  caseId: CaseId,
  /** Raised with each save; a save that names an older one is refused with `changedMeanwhile`. */
  revision: z.int(),
  content: DecisionContent,
  savedAt: Instant.nullable(),
  lines: z.array(
    LineView.extend({
      /** How like cases are decided, where there is a line of them: `cases` of `of` had this outcome. */
      precedents: z
        .object({ outcome: RecognitionOutcome, cases: z.int(), of: z.int(), departs: z.enum(['yes', 'no']) })
        .nullable(),
    }),
  ),
  problems: z.array(DecisionProblem),
  /** Lines that can be added: of modules that were compared, as each would begin. */
  couldAdd: z.array(z.object({ moduleCode: z.string(), moduleTitle: LangText, line: DecisionLine })),
  /** The decision this one replaces, where the case has one. */
  replaces: z.object({ decisionId: DecisionId, number: z.int() }).nullable(),
})
export type Draft = z.infer<typeof Draft>

export const Decision = z.object({
  id: DecisionId,
  caseId: CaseId,
  /** First, second, … of the case. */
  number: z.int(),
  content: DecisionContent,
  lines: z.array(
    LineView.extend({
      /** What the reports that it rests on said against its credentials when it was recorded. */
      doubts: z.array(z.object({ caseCredentialId: CaseCredentialId, doubt: Doubt })),
    }),
  ),
  /** Where it departed from a line of precedents: from which cases, and why. */
  departures: z.array(
    z.object({
      reason: z.string(),
      precedents: z.array(z.object({ decisionId: DecisionId, caseId: CaseId, caseNumber: z.string() })),
    }),
  ),
  replaces: DecisionId.nullable(),
  replacedBy: DecisionId.nullable(),
  by: z.string(),
  decidedAt: Instant,
  decidedOn: LocalDate,
  /** The audit entry that records it. */
  auditHash: Sha256,
})
export type Decision = z.infer<typeof Decision>

/** How a statement or letter leaves the office. Nothing is sent by the workbench. */
export const DeliveryKind = z.enum(['post', 'byHand', 'portal', 'email'])
export type DeliveryKind = z.infer<typeof DeliveryKind>

export const Statement = z.object({
  id: StatementId,
  decisionId: DecisionId,
  number: z.string(),
  language: z.enum(['en', 'de']),
  state: z.enum(['issued', 'replaced', 'withdrawn']),
  /** Why it was withdrawn. */
  withdrawnBecause: z.string().nullable(),
  /** Each time it left the office: the local day, how, and to whom. */
  deliveries: z.array(z.object({ on: LocalDate, how: DeliveryKind, recipient: z.string(), by: z.string() })),
  issuedAt: Instant,
  by: z.string(),
  sha256: Sha256,
  bytes: z.int(),
})
export type Statement = z.infer<typeof Statement>

/** A statement as admissions staff see it: what it says stands in its file. */
const RegisterRow = z.object({
  id: StatementId,
  number: z.string(),
  language: z.enum(['en', 'de']),
  state: z.enum(['issued', 'replaced', 'withdrawn']),
  issuedOn: LocalDate,
  applicant: z.string(),
  caseNumber: z.string(),
  /** Each once, with how many lines of the decision have it. */
  outcomes: z.array(z.object({ outcome: RecognitionOutcome, count: z.int().positive() })),
  /** The assessment record of the same decision in the same language, where one was made. */
  recordId: AssessmentRecordId.nullable(),
})
export type RegisterRow = z.infer<typeof RegisterRow>

export const decisionRoutes = {
  /** The draft of the case, begun from its judgements where there is none yet. */
  'decisions.draft': { input: z.object({ caseId: CaseId }), output: Draft },
  'decisions.saveDraft': {
    input: z.object({ caseId: CaseId, revision: z.int(), content: DecisionContent }),
    output: Draft,
  },
  /** Throws away the draft that was looked at, not one saved since. */
  'decisions.discardDraft': { input: z.object({ caseId: CaseId, revision: z.int() }), output: z.object({}) },
  'decisions.record': { input: z.object({ caseId: CaseId, revision: z.int() }), output: Decision },
  'decisions.list': { input: z.object({ caseId: CaseId }), output: z.array(Decision) },
  /** The PDF itself, with "draft" in place of the number until it is issued. */
  'statements.preview': {
    input: z.object({ decisionId: DecisionId, language: z.enum(['en', 'de']) }),
    output: z.object({ bytes: Bytes, pages: z.int() }),
  },
  'statements.issue': {
    input: z.object({ decisionId: DecisionId, language: z.enum(['en', 'de']) }),
    output: Statement,
  },
  /**
   * Statements of the office whose number, applicant or case number holds every word of `filter`, newest first, at most 200; a number
   * may be written with another sign between year and serial, or none.
   */
  'statements.register': {
    input: z.object({ filter: Filter }),
    output: z.object({ of: z.int(), rows: z.array(RegisterRow), similar: SimilarSpellings }),
  },
  /** The same rows without a limit, as a file for a spreadsheet, in the language of the window. */
  'statements.exportRegister': {
    input: z.object({ filter: Filter, language: z.enum(['en', 'de']), format: z.enum(['csv', 'xlsx']) }),
    output: z.object({ name: z.string(), bytes: Bytes, rows: z.int() }),
  },
  /** Recorded as it was: several times where it went out several times. */
  'statements.deliver': {
    input: z.object({
      statementId: StatementId,
      on: EnteredDay,
      how: DeliveryKind,
      recipient: z.string().trim().min(1),
    }),
    output: z.array(Statement),
  },
  /** It holds no longer; its bytes and its number stay. Another may then be issued for the same decision. */
  'statements.withdraw': {
    input: z.object({ statementId: StatementId, reason: z.string().trim().min(2) }),
    output: z.array(Statement),
  },
  'statements.list': { input: z.object({ caseId: CaseId }), output: z.array(Statement) },
  /** The issued bytes, always the same. */
  'statements.bytes': {
    input: z.object({ statementId: StatementId }),
    output: z.object({ name: z.string(), bytes: Bytes }),
  },
} as const
