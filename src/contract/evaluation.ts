import { z } from 'zod'
import { CaseCredentialId } from '#core/ids.ts'
import { largestFile } from '#core/importing/importer.ts'
import { ElementFinding } from '#core/recognition/evaluation/finding.ts'
import { AssessmentTemplate, Criterion } from '#core/recognition/evaluation/template.ts'
import { OverlapRule } from '#core/recognition/grades/convert.ts'
import { GradeDistribution } from '#core/recognition/grades/distribution.ts'
import { CentiCredits, Instant, LangText } from '#core/values.ts'

const Said = z.object({ by: z.string(), at: Instant })
const Facts = z.record(z.string(), z.union([z.string(), z.number()]))

/** `0` to `3`, the place among the criterion's four; or that it does not apply. */
export const CriterionGrade = z.enum(['0', '1', '2', '3', 'notApplicable'])
export type CriterionGrade = z.infer<typeof CriterionGrade>

export const CriterionAnswer = z.object({
  criterion: z.string(),
  /** From the file's elements and checks; null where only a person can say. */
  suggestion: z.object({ grade: CriterionGrade, code: z.string(), facts: Facts }).nullable(),
  answer: Said.extend({ grade: CriterionGrade, reason: z.string() }).nullable(),
})
export type CriterionAnswer = z.infer<typeof CriterionAnswer>

export const GradeConversion = z.object({
  grade: z.string(),
  rule: OverlapRule,
  range: z.object({ above: z.number(), through: z.number() }),
  overlaps: z.array(z.object({ grade: z.string(), share: z.number() })),
  between: z.object({ best: z.string(), lowest: z.string() }),
  sizes: z.object({ source: z.int(), local: z.int() }),
})

/** Why a grade is not converted; worded by `evaluation:gradeProblem.<code>`. */
export const GradeProblem = z.object({ code: z.string(), facts: Facts })

export const GradeTable = z.object({ id: z.string(), distribution: GradeDistribution, size: z.int() })
export type GradeTable = z.infer<typeof GradeTable>

export const Evaluation = z.object({
  caseCredentialId: CaseCredentialId,
  /** The newest finding of each of the five elements. */
  findings: z.array(ElementFinding.extend(Said.shape)),
  /** The form its answers were given in; before the first answer, the office's newest. */
  template: AssessmentTemplate,
  answers: z.array(CriterionAnswer),
  levels: z.array(z.object({ scheme: z.string(), stated: z.string(), eqfLevel: z.int(), rule: z.string() })),
  /** Each workload the credential states; `credits` and `rule` are null where nothing can be converted. */
  workload: z.array(
    z.object({
      stated: z.object({ kind: z.enum(['credits', 'hours']), amount: z.number(), scheme: z.string().nullable() }),
      credits: CentiCredits.nullable(),
      rule: z.string().nullable(),
    }),
  ),
  grades: z.array(z.string()),
  conversions: z.array(
    Said.extend({
      id: z.string(),
      stated: z.string(),
      result: GradeConversion,
      from: GradeDistribution,
      to: GradeDistribution,
    }),
  ),
})
export type Evaluation = z.infer<typeof Evaluation>

const Conversion = z.object({
  caseCredentialId: CaseCredentialId,
  grade: z.string().trim().min(1),
  fromId: z.string(),
  toId: z.string(),
  rule: OverlapRule,
})

export const evaluationRoutes = {
  /** `template` is looked at only while nothing is answered: an answer pins the form it was given in. */
  'evaluation.get': {
    input: z.object({ caseCredentialId: CaseCredentialId, template: z.string().nullable() }),
    output: Evaluation,
  },
  /** `seen` is the finding that the window showed, null none; where another stands there, refused with `changedMeanwhileBy`. */
  'evaluation.find': {
    input: z.object({
      caseCredentialId: CaseCredentialId,
      finding: ElementFinding,
      seen: ElementFinding.omit({ element: true }).nullable().optional(),
    }),
    output: Evaluation,
  },
  /** `seen` is the answer that the window showed, null none; where another stands there, refused with `changedMeanwhileBy`. */
  'evaluation.answer': {
    input: z.object({
      caseCredentialId: CaseCredentialId,
      template: z.string(),
      criterion: z.string(),
      grade: CriterionGrade,
      reason: z.string().trim(),
      seen: z.object({ grade: CriterionGrade, reason: z.string() }).nullable().optional(),
    }),
    output: Evaluation,
  },
  /** The newest version of each, the built-in one first. */
  'assessmentTemplates.list': { input: z.object({}), output: z.array(AssessmentTemplate) },
  /** `seen` is the version that the window showed, null a form that is new; any other is refused with `changedMeanwhile`. */
  'assessmentTemplates.save': {
    input: z.object({
      key: AssessmentTemplate.shape.key,
      name: LangText.min(1),
      criteria: z.array(Criterion).min(1).max(30),
      seen: z.int().nullable().optional(),
    }),
    output: AssessmentTemplate,
  },
  'grades.tables': { input: z.object({}), output: z.array(GradeTable) },
  /** All tables of a CSV file or none: what is wrong with it is told row by row. */
  'grades.import': {
    input: z.object({ text: z.string().max(largestFile) }),
    output: z.object({
      added: z.int(),
      problems: z.array(z.object({ code: z.string(), row: z.int(), column: z.string() })),
    }),
  },
  'grades.retire': { input: z.object({ id: z.string() }), output: z.array(GradeTable) },
  /** What a conversion would give, or why there is none; nothing is kept. */
  'grades.preview': {
    input: Conversion,
    output: z.object({ result: GradeConversion.nullable(), problem: GradeProblem.nullable() }),
  },
  'grades.convert': { input: Conversion, output: Evaluation },
  'grades.withdraw': { input: z.object({ caseCredentialId: CaseCredentialId, id: z.string() }), output: Evaluation },
} as const
