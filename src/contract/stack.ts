import { z } from 'zod'
import { CaseCredentialId, CaseId, ModuleOutcomeId, ModuleVersionId } from '#core/ids.ts'
import { Coverage } from '#core/matching/comparison.ts'
import { Ledger } from '#core/recognition/decision.ts'
import { CentiCredits, LangText, LocalDate } from '#core/values.ts'

const Found = z.union([Coverage, z.literal('open')])

export const StackView = z.object({
  module: z.object({ moduleVersionId: ModuleVersionId, code: z.string(), title: LangText, credits: CentiCredits }),
  /** What any credential of the case was compared with, and the module asked for. */
  modules: z.array(z.object({ moduleVersionId: ModuleVersionId, code: z.string(), title: LangText })),
  credentials: z.array(
    z.object({
      caseCredentialId: CaseCredentialId,
      title: LangText,
      awardingBody: LangText,
      workload: CentiCredits.nullable(),
      eqfLevel: z.int().nullable(),
      awardedOn: LocalDate.nullable(),
      /** Why it stands in no combination; null where it does, or where it is used. */
      leftOut: z.enum(['pastAgeLimit', 'holderRefused', 'notJudged', 'noWorkload', 'addsNothing']).nullable(),
    }),
  ),
  outcomes: z.array(
    z.object({
      moduleOutcomeId: ModuleOutcomeId,
      code: z.string(),
      text: LangText,
      weight: CentiCredits,
      coverage: Found,
      counts: CentiCredits,
      cells: z.array(z.object({ caseCredentialId: CaseCredentialId, coverage: Found, draws: CentiCredits.nullable() })),
    }),
  ),
  /** The smallest that grant the most. */
  combinations: z.array(z.object({ caseCredentialIds: z.array(CaseCredentialId) })),
  ledger: Ledger,
  missing: z.array(z.object({ moduleOutcomeId: ModuleOutcomeId, credits: CentiCredits })),
  ageLimitYears: z.int().nullable(),
})
export type StackView = z.infer<typeof StackView>

export const stackRoutes = {
  /** Null where the case names no module and nothing was compared. `chosen` looks at a combination of one's own. */
  'stack.get': {
    input: z.object({
      caseId: CaseId,
      moduleVersionId: ModuleVersionId.nullable(),
      chosen: z.array(CaseCredentialId).nullable(),
    }),
    output: StackView.nullable(),
  },
} as const
