import { z } from 'zod'
import { EnteredDay } from '#core/days.ts'
import { CaseId, DecisionId } from '#core/ids.ts'
import { ConditionEventKind, ConditionKind, ConditionState } from '#core/recognition/conditions.ts'
import { LocalDate } from '#core/values.ts'

/** A condition or a bridging task of a decision in force, by its places in the decision's content, and what became of it. */
export const ConditionRow = z.object({
  decisionId: DecisionId,
  line: z.int(),
  condition: z.int(),
  kind: ConditionKind,
  moduleCode: z.string(),
  text: z.string(),
  until: LocalDate.nullable(),
  checkedBy: z.string(),
  state: ConditionState,
  events: z.array(z.object({ kind: ConditionEventKind, on: LocalDate, reason: z.string(), by: z.string() })),
})
export type ConditionRow = z.infer<typeof ConditionRow>

export const conditionRoutes = {
  'conditions.list': { input: z.object({ caseId: CaseId }), output: z.array(ConditionRow) },
  /** Refused with `conditionNotOpen` where it has ended, is not due yet, or the day lies ahead. */
  'conditions.save': {
    input: z.object({
      decisionId: DecisionId,
      line: z.int(),
      condition: z.int(),
      kind: ConditionEventKind,
      on: EnteredDay,
      reason: z.string().trim().min(1),
    }),
    output: z.array(ConditionRow),
  },
} as const
