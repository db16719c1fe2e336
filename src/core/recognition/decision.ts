import { z } from 'zod'
import { CaseCredentialId, CredentialId, ModuleOutcomeId, ModuleVersionId } from '../ids.ts'
import { Purpose } from '../programme/programme.ts'
import { CentiCredits, LangText, LocalDate } from '../values.ts'

/** In the order in which they are considered (Lisbon Recognition Convention, revised recommendation 2010; EAR manual 2023). */
export const RecognitionOutcome = z.enum(['full', 'alternative', 'partial', 'conditional', 'notRecognised'])
export type RecognitionOutcome = z.infer<typeof RecognitionOutcome>

/** The five elements of an evaluation. */
export const EvaluatedElement = z.enum(['level', 'workload', 'quality', 'profile', 'learningOutcomes'])
export type EvaluatedElement = z.infer<typeof EvaluatedElement>

/** What a difference is of. One of name, mode or age alone is never a major obstacle (EAR manual 2023, "Substantial differences"). */
export const DifferenceKind = z.enum(['content', 'name', 'mode', 'age'])
export type DifferenceKind = z.infer<typeof DifferenceKind>

/** A difference counts only when it is substantial for the purpose, with its evidence: the burden of proof is the authority's. */
export const Difference = z.object({
  element: EvaluatedElement,
  /** Drafts and decisions from before it was asked are of content. */
  kind: DifferenceKind.default('content'),
  /** The local outcome that is not met; null where the difference is of the credential as a whole. */
  moduleOutcomeId: ModuleOutcomeId.nullable(),
  description: z.string(),
  /** Why it is a major obstacle to the purpose. */
  essentialBecause: z.string(),
  evidence: z.string(),
  substantial: z.enum(['yes', 'no', 'open']),
})
export type Difference = z.infer<typeof Difference>

/** A condition of conditional recognition. */
export const Condition = z.object({ text: z.string(), until: LocalDate.nullable(), checkedBy: z.string() })
export type Condition = z.infer<typeof Condition>

/** What was answered in writing before a refusal, in this order. */
export const Answers = z.object({ alternative: z.string(), partial: z.string(), conditional: z.string() })
export type Answers = z.infer<typeof Answers>

/** One line of a decision: n credentials towards one module version. */
export const DecisionLine = z.object({
  caseCredentialIds: z.array(CaseCredentialId),
  moduleVersionId: ModuleVersionId,
  /** Null while the officer has not chosen. */
  outcome: RecognitionOutcome.nullable(),
  /** Null is exemption without credits. */
  credits: CentiCredits.nullable(),
  differences: z.array(Difference),
  answers: Answers,
  conditions: z.array(Condition),
  /** Of partial recognition: which outcomes of the module. */
  recognised: z.array(ModuleOutcomeId).default([]),
  /** Of alternative recognition: what bridges the gap to the module that was asked for; empty where nothing does. */
  bridgingTask: z.string().default(''),
  /** Until when it is to be done, and who checks it; decisions of before it was asked say neither. */
  bridgingUntil: LocalDate.nullable().default(null),
  bridgingCheckedBy: z.string().default(''),
  /** Why like cases were decided otherwise, where they were (`departure.ts`); for the file, never for the statement. */
  departure: z.string().default(''),
})
export type DecisionLine = z.infer<typeof DecisionLine>

/** What the officer fills in; kept on every change, however unfinished. */
export const DecisionContent = z.object({
  purpose: Purpose,
  lines: z.array(DecisionLine),
  /** Printed word for word, in each language the officer wrote. */
  reasons: LangText,
})
export type DecisionContent = z.infer<typeof DecisionContent>

/** Why a decision can't be recorded yet: the code is worded by `locales`, `line` says where. */
export const DecisionProblem = z.object({
  code: z.string(),
  line: z.int().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type DecisionProblem = z.infer<typeof DecisionProblem>

/** How the most that can be granted on a line comes about; every figure in hundredths of a credit. */
export const Ledger = z.object({
  covered: z.object({ outcomes: z.int(), credits: CentiCredits }),
  partly: z.object({ outcomes: z.int(), credits: CentiCredits, countsPercent: z.int() }),
  /** Learning that an earlier line, decision or case has counted already. */
  countedBefore: z.array(
    z.object({
      moduleOutcomeId: ModuleOutcomeId,
      outcomeCode: z.string(),
      caseNumber: z.string(),
      credits: CentiCredits,
    }),
  ),
  module: CentiCredits,
  /** What of the module's credits the policy lets be recognised; null is no cap. */
  moduleCap: CentiCredits.nullable().default(null),
  /** The programme the credits count in, where its size is known; `cap` is what the policy lets be recognised of it. */
  programme: z
    .object({ code: z.string(), credits: CentiCredits, cap: CentiCredits.nullable(), grantedBefore: CentiCredits })
    .nullable()
    .default(null),
  /** What each credential can carry: its workload, what was drawn from it before, and what this line can draw. */
  sources: z
    .array(
      z.object({
        credentialId: CredentialId,
        workload: CentiCredits.nullable(),
        drawnBefore: CentiCredits,
        draws: CentiCredits,
      }),
    )
    .default([]),
  /** Null where no source states a workload with its unit: then only exemption without credits. */
  source: CentiCredits.nullable(),
  /** How the source's credits were reached, where they were converted: `hours/25`. */
  sourceRule: z.string().nullable(),
  grantedBefore: z.object({ source: CentiCredits, module: CentiCredits }),
  atMost: CentiCredits,
  /** Which limit bit. */
  limitedBy: z.enum(['coverage', 'module', 'programme', 'source', 'noWorkload']),
})
export type Ledger = z.infer<typeof Ledger>
