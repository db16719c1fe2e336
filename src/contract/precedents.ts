import { z } from 'zod'
import { CaseCredentialId, CaseId, ComparisonId, DecisionId, ModuleOutcomeId, ModuleVersionId } from '#core/ids.ts'
import { Coverage } from '#core/matching/comparison.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { LangText, LocalDate } from '#core/values.ts'

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

/** How an outcome of a module was judged for a decision in force of another case; names of the applicant are masked. */
const JudgedBefore = z.object({
  decisionId: DecisionId,
  caseId: CaseId,
  caseNumber: z.string(),
  decidedOn: LocalDate,
  credential: LangText,
  coverage: Coverage,
  note: z.string(),
  /** What was suggested then, and whether it was in sight before it was judged; null where nothing was. */
  suggested: Coverage.nullable(),
  suggestionVisible: z.boolean(),
  /** Whether the outcome says today what it said then. */
  wording: z.enum(['same', 'other']),
})
export type JudgedBefore = z.infer<typeof JudgedBefore>

export const precedentRoutes = {
  /** Decisions in force of other cases about the same module, the nearest first, at most eight. */
  'precedents.nearest': {
    input: z.object({ caseId: CaseId, moduleVersionId: ModuleVersionId }),
    output: z.array(Precedent),
  },
  /**
   * For modules that a credential is compared with, the nearest decided case each, and how many lines about the module
   * had each outcome; modules without one are left out.
   */
  'precedents.ofCandidates': {
    /** Of twenty near modules the entries of the catalogue that stand for each, at most five. */
    input: z.object({ caseCredentialId: CaseCredentialId, moduleVersionIds: z.array(ModuleVersionId).max(100) }),
    output: z.array(
      z.object({
        moduleVersionId: ModuleVersionId,
        nearest: Precedent,
        decided: z.partialRecord(RecognitionOutcome, z.int()),
      }),
    ),
  },
  /**
   * How one outcome of a module was judged before: of decisions in force of other cases, the newest first, at most
   * eight; the counts are of the newest 200 lines about the module. Where the policy hides suggestions until an outcome
   * is judged, this waits as they do.
   */
  'precedents.ofOutcome': {
    input: z.object({ comparisonId: ComparisonId, moduleOutcomeId: ModuleOutcomeId }),
    output: z.discriminatedUnion('state', [
      z.object({ state: z.literal('hidden') }),
      z.object({
        state: z.literal('shown'),
        judged: z.array(JudgedBefore),
        counts: z.record(Coverage, z.int()),
      }),
    ]),
  },
} as const
