import { z } from 'zod'
import { CaseCredentialId, CaseId, DecisionId, ModuleVersionId } from '#core/ids.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { LocalDate } from '#core/values.ts'

const Fact = z.enum(['provider', 'programme', 'module', 'moduleVersion', 'purpose', 'covered', 'level', 'workload'])

/** A decided case held against this one; a fact that is not known on both sides stands in neither list. */
const Precedent = z.object({
  decisionId: DecisionId,
  /** Null where the case was erased; then of the day only the year is known. */
  caseId: CaseId.nullable(),
  caseNumber: z.string().nullable(),
  decidedOn: LocalDate,
  outcome: RecognitionOutcome,
  same: z.array(Fact),
  differs: z.array(Fact),
})
export type Precedent = z.infer<typeof Precedent>

export const precedentRoutes = {
  /** Decisions in force of other cases about the same module, the nearest first, at most eight. */
  'precedents.nearest': {
    input: z.object({ caseId: CaseId, moduleVersionId: ModuleVersionId }),
    output: z.array(Precedent),
  },
  /** For modules that a credential is compared with, the nearest decided case each; those without one are left out. */
  'precedents.ofCandidates': {
    input: z.object({ caseCredentialId: CaseCredentialId, moduleVersionIds: z.array(ModuleVersionId).max(20) }),
    output: z.array(z.object({ moduleVersionId: ModuleVersionId, nearest: Precedent })),
  },
} as const
