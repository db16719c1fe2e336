import { z } from 'zod'
import { EnteredDay } from '#core/days.ts'
import { CaseCredentialId, CaseId, ModuleVersionId } from '#core/ids.ts'
import { Coverage } from '#core/matching/comparison.ts'
import { Instant, LangText, LocalDate } from '#core/values.ts'
import { VerificationReport } from '#core/verification/report.ts'
import { AppealTold } from './appeals.ts'
import { CaseDetail, ElementRow } from './cases.ts'
import { ConditionRow } from './conditions.ts'
import { Decision, Statement } from './decisions.ts'
import { LetterRow } from './letters.ts'
import { ProposalTold } from './proposals.ts'

const JudgedModule = z.object({
  caseCredentialId: CaseCredentialId,
  moduleCode: z.string(),
  engineVersion: z.string(),
  outcomes: z.array(
    z.object({
      code: z.string(),
      text: LangText,
      /** Null where nothing was suggested, and where the policy hides it until the outcome is judged. */
      suggested: Coverage.nullable(),
      /** Null where nobody had judged it. */
      judged: z.object({ coverage: Coverage, note: z.string(), by: z.string(), at: Instant }).nullable(),
    }),
  ),
})

/** A case as it was known at the end of a local day, with what was in force then; later corrections change none of it. */
export const CaseAsOf = z.object({
  on: LocalDate,
  detail: CaseDetail,
  credentials: z.array(
    z.object({
      id: CaseCredentialId,
      title: LangText,
      elements: z.array(ElementRow),
      report: VerificationReport.nullable(),
    }),
  ),
  judgements: z.array(JudgedModule),
  /** What was put before a second officer, newest first. What the reader must not see yet is left out of every day. */
  proposals: z.array(ProposalTold),
  decisions: z.array(Decision),
  /** Conditions and bridging tasks of the decision in force then. */
  conditions: z.array(ConditionRow),
  appeals: z.array(AppealTold),
  letters: z.array(LetterRow),
  statements: z.array(Statement),
  /** `validFrom` is null where it holds from the first day. */
  policy: z.object({ version: z.int(), validFrom: LocalDate.nullable() }),
  settings: z.object({ version: z.int(), office: z.string() }),
  /** Versions of the modules that the case asks for, compares with or decides on, known then and in force that day. */
  modules: z.array(
    z.object({
      moduleVersionId: ModuleVersionId,
      code: z.string(),
      title: LangText,
      validFrom: LocalDate,
      revision: z.int(),
      /** Whether the case itself named this version, or only a version of the same module. */
      named: z.boolean(),
    }),
  ),
})
export type CaseAsOf = z.infer<typeof CaseAsOf>

export const asOfRoutes = {
  /** Refused with `dayImpossible` before the day on which the case was opened, and after today. */
  'cases.asOf': { input: z.object({ caseId: CaseId, on: EnteredDay }), output: CaseAsOf },
} as const
