import { z } from 'zod'
import { EnteredDay } from '#core/days.ts'
import { CaseId, DecisionId } from '#core/ids.ts'
import { Policy } from '#core/recognition/policy.ts'
import { Instant, LocalDate } from '#core/values.ts'

/** A policy before it has a version. */
export const PolicyValues = Policy.omit({ version: true })
export type PolicyValues = z.infer<typeof PolicyValues>

export const PolicyVersion = z.object({
  policy: Policy,
  /** Null: from the first day. */
  validFrom: LocalDate.nullable(),
  /** Null is built in. */
  by: z.string().nullable(),
  reason: z.string().nullable(),
  createdAt: Instant,
  state: z.enum(['inForce', 'later', 'past']),
  /** How many decisions name it. */
  decisions: z.int(),
})
export type PolicyVersion = z.infer<typeof PolicyVersion>

/** A past decision that would differ, and why: rule codes as in a draft's problems, `moreCredits`, `secondOfficerAsked`. */
export const SimulatedDecision = z.object({
  decisionId: DecisionId,
  caseId: CaseId,
  caseNumber: z.string(),
  decidedOn: LocalDate,
  differences: z.array(
    z.object({
      code: z.string(),
      moduleCode: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})
export type SimulatedDecision = z.infer<typeof SimulatedDecision>

export const policyRoutes = {
  /** Newest first. */
  'policies.list': { input: z.object({}), output: z.array(PolicyVersion) },
  /**
   * A version holds from a day that is not past; what was decided before keeps the one of its day. `seen` is the newest that the
   * window showed; where there is a newer one, refused with `changedMeanwhile`.
   */
  'policies.save': {
    input: z.object({
      values: PolicyValues,
      validFrom: EnteredDay,
      reason: z.string().trim().min(1),
      seen: z.int().optional(),
    }),
    output: z.array(PolicyVersion),
  },
  /** One page of decisions in force, oldest first, under a proposed policy; `next` is null after the last. */
  'policies.simulate': {
    input: z.object({ values: PolicyValues, after: DecisionId.nullable() }),
    output: z.object({
      examined: z.int(),
      differing: z.array(SimulatedDecision),
      next: DecisionId.nullable(),
    }),
  },
} as const
