import { z } from 'zod'
import { EnteredDay } from '#core/days.ts'
import { AppealId, CaseId, DecisionId, OfficerId } from '#core/ids.ts'
import { Instant, LocalDate } from '#core/values.ts'
import { Bytes } from './bytes.ts'
import { Officer } from './session.ts'

const AppealEventKind = z.enum(['assigned', 'paused', 'resumed', 'upheld', 'changed', 'withdrawn'])

/** An appeal with all that happened to it. */
export const AppealTold = z.object({
  id: AppealId,
  caseId: CaseId,
  decisionId: DecisionId,
  /** First, second, … decision of the case. */
  decisionNumber: z.int(),
  receivedOn: LocalDate,
  grounds: z.string(),
  by: z.string(),
  state: z.enum(['unassigned', 'running', 'paused', 'upheld', 'changed', 'withdrawn']),
  assignedTo: Officer.nullable(),
  /** Null while it is paused. */
  dueOn: LocalDate.nullable(),
  /** Whether it came within the applicant's term; no statement, or no delivery of one, may tell when that began. */
  term: z.enum(['inTime', 'late', 'noStatement', 'noDelivery']),
  /** The last day of that term; null where it is not known. */
  lastDay: LocalDate.nullable(),
  events: z.array(
    z.object({
      kind: AppealEventKind,
      on: LocalDate,
      officer: z.string().nullable(),
      decisionNumber: z.int().nullable(),
      reason: z.string(),
      by: z.string(),
      at: Instant,
    }),
  ),
})
export type AppealTold = z.infer<typeof AppealTold>

export const Appeal = AppealTold.extend({
  /** What may happen next; `changed` is a new decision. */
  next: z.array(AppealEventKind),
  /** Officers who may be given it: neither who decided nor who agreed. */
  mayDecide: z.array(Officer),
})
export type Appeal = z.infer<typeof Appeal>

const reason = z.string().trim().min(1)

export const appealRoutes = {
  /** Newest first. */
  'appeals.list': { input: z.object({ caseId: CaseId }), output: z.array(Appeal) },
  /** Against the decision in force of a case. */
  'appeals.receive': {
    input: z.object({ caseId: CaseId, receivedOn: EnteredDay, grounds: reason }),
    output: z.array(Appeal),
  },
  /**
   * Refused with `appealOfTheSame` where the officer decided or agreed. `seen` is whom the window showed it assigned to, null
   * nobody; where it is another, refused with `changedMeanwhile`.
   */
  'appeals.assign': {
    input: z.object({ appealId: AppealId, officerId: OfficerId, seen: OfficerId.nullable().optional() }),
    output: z.array(Appeal),
  },
  /** Upholding the decision is for the officer it was assigned to. A changed decision ends the appeal when it is recorded. */
  'appeals.addEvent': {
    input: z.object({ appealId: AppealId, kind: z.enum(['paused', 'resumed', 'upheld', 'withdrawn']), reason }),
    output: z.array(Appeal),
  },
  /** Statement, assessment record, what lies beside it and the audit extract, in one PDF. */
  'appeals.pack': {
    input: z.object({ appealId: AppealId, language: z.enum(['en', 'de']) }),
    output: z.object({ name: z.string(), bytes: Bytes, pages: z.int() }),
  },
} as const
