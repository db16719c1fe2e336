import { z } from 'zod'
import { LangText } from '../../values.ts'

/** What the file's elements and checks can say of by themselves: each has a suggestion in `suggest.ts`. */
export const suggested = [
  'qualityAssurance',
  'verification',
  'level',
  'learningOutcomes',
  'workload',
  'testing',
  'identification',
] as const
export const SuggestedCriterion = z.enum(suggested)
export type SuggestedCriterion = z.infer<typeof SuggestedCriterion>

/** One question of a form, on four grades from the best to the least. */
export const Criterion = z.object({
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  question: LangText.min(1),
  /** Four names, best first; the grade kept is its place, `0` to `3`. */
  grades: z.array(LangText.min(1)).length(4),
  /** Which of the built-in suggestions fills it in; null is left to the officer. */
  suggestedBy: SuggestedCriterion.nullable(),
  /** May be said not to apply where the learning was not on site: the office's form says which. */
  onSiteOnly: z.boolean(),
})
export type Criterion = z.infer<typeof Criterion>

/** A form with which officers assess a credential; each save of an office's own is a version. */
export const AssessmentTemplate = z.object({
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  version: z.int().positive(),
  name: LangText.min(1),
  criteria: z
    .array(Criterion)
    .min(1)
    .max(30)
    .refine((criteria) => new Set(criteria.map(({ key }) => key)).size === criteria.length),
})
export type AssessmentTemplate = z.infer<typeof AssessmentTemplate>

/** How an answer names the form it was given in: `sevenCriteria@1`. */
export function templateName({ key, version }: Pick<AssessmentTemplate, 'key' | 'version'>): string {
  return `${key}@${String(version)}`
}
