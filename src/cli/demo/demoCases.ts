import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { OfficeSettings } from '#contract/office.ts'
import { Coverage } from '#core/matching/comparison.ts'
import { Answers, Difference, RecognitionOutcome } from '#core/recognition/decision.ts'
import { CentiCredits, LangText, LocalDate } from '#core/values.ts'

/** A case that the demo works through to its statements; `items` count the credential's outcomes from 1. */
const WorkedCase = z.object({
  file: z.string(),
  applicant: z.object({ given: z.string(), family: z.string(), birthDate: LocalDate.nullable() }),
  programme: z.string(),
  module: z.string(),
  judgements: z.array(
    z.object({ outcome: z.string(), coverage: Coverage, items: z.array(z.int().positive()), note: z.string() }),
  ),
  decision: z.object({
    outcome: RecognitionOutcome,
    credits: CentiCredits.nullable(),
    differences: z.array(
      Difference.omit({ element: true, moduleOutcomeId: true }).extend({ outcome: z.string() }),
    ),
    answers: Answers,
    reasons: LangText,
  }),
})
export type WorkedCase = z.infer<typeof WorkedCase>

/** `resources/demo/cases.json`: the demo's office, three worked cases, and those that only came in. */
const DemoCases = z.object({
  officer: z.string(),
  office: OfficeSettings.omit({ version: true }),
  worked: z.array(WorkedCase),
  received: z.array(z.object({ file: z.string(), given: z.string(), family: z.string() })),
})
export type DemoCases = z.infer<typeof DemoCases>

export function readDemoCases(file: string): DemoCases {
  return DemoCases.parse(JSON.parse(readFileSync(file, 'utf8')))
}
