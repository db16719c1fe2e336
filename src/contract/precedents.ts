import { z } from 'zod'
import { CaseId, DecisionId, ModuleVersionId } from '#core/ids.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { LocalDate } from '#core/values.ts'

const Fact = z.enum(['provider', 'programme', 'module', 'moduleVersion', 'purpose', 'covered', 'level', 'workload'])

export const precedentRoutes = {
  /** Decisions in force of other cases about the same module, the nearest first, at most eight. */
  'precedents.nearest': {
    input: z.object({ caseId: CaseId, moduleVersionId: ModuleVersionId }),
    output: z.object({
      /** Three like cases or more with one outcome. */
      line: z.object({ outcome: RecognitionOutcome, decisions: z.array(DecisionId) }).nullable(),
      nearest: z.array(
        z.object({
          decisionId: DecisionId,
          /** Null where the case was erased; then of the day only the year is known. */
          caseId: CaseId.nullable(),
          caseNumber: z.string().nullable(),
          decidedOn: LocalDate,
          outcome: RecognitionOutcome,
          same: z.array(Fact),
          differs: z.array(Fact),
        }),
      ),
    }),
  },
} as const
