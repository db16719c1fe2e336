import { z } from 'zod'
import { EvaluatedElement } from '../decision.ts'

/** What an officer found of one of the five elements, for the purpose (domain: stage 6). */
export const FindingAnswer = z.enum(['comparable', 'difference', 'substantialDifference', 'notEstablished'])
export type FindingAnswer = z.infer<typeof FindingAnswer>

/** A finding is worth nothing without what shows it and why. */
export const ElementFinding = z.object({
  element: EvaluatedElement,
  finding: FindingAnswer,
  evidence: z.string().trim().min(2),
  reason: z.string().trim().min(2),
})
export type ElementFinding = z.infer<typeof ElementFinding>
