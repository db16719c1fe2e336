import { z } from 'zod'
import { CaseId, DecisionId, ModuleOutcomeId, ModuleVersionId } from '#core/ids.ts'
import { comparedFacts } from '#core/programme/moduleChange.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { CentiCredits, LangText, LocalDate } from '#core/values.ts'

const Side = z.object({ id: ModuleOutcomeId, code: z.string(), text: LangText, weight: CentiCredits })
const Version = z.object({ moduleVersionId: ModuleVersionId, validFrom: LocalDate, revision: z.int() })
const TouchedCase = z.object({ caseId: CaseId, number: z.string() })

/** What a version of a module touches: what was decided, compared, drafted or asked for on an older one. */
export const Touched = z.object({
  /** Decisions in force on older versions: a precedent speaks of the module as it was. */
  precedents: z.array(
    TouchedCase.extend({ decisionId: DecisionId, outcome: RecognitionOutcome, decidedOn: LocalDate }),
  ),
  /** Cases without a decision that ask for an older version, compared with one, or drafted a line on one. */
  asked: z.array(TouchedCase),
  compared: z.array(TouchedCase),
  drafted: z.array(TouchedCase),
})
export type Touched = z.infer<typeof Touched>

export const ModuleChangeView = z.object({
  before: Version,
  after: Version,
  facts: z.array(z.enum(comparedFacts)),
  outcomes: z.array(
    z.object({
      before: Side.nullable(),
      after: Side.nullable(),
      changes: z.array(z.enum(['added', 'removed', 'reworded', 'reweighted', 'renumbered'])),
    }),
  ),
  touched: Touched,
})
export type ModuleChangeView = z.infer<typeof ModuleChangeView>

export const catalogueChangeRoutes = {
  /** A version beside the one before it; null for a module's first. */
  'catalogue.change': {
    input: z.object({ moduleVersionId: ModuleVersionId }),
    output: ModuleChangeView.nullable(),
  },
  /** Modules whose newest version is another than what decisions in force or open cases rest on, by code. */
  'catalogue.overtaken': {
    input: z.object({}),
    output: z.array(
      z.object({
        moduleVersionId: ModuleVersionId,
        code: z.string(),
        title: LangText,
        precedents: z.int(),
        openCases: z.int(),
      }),
    ),
  },
} as const
