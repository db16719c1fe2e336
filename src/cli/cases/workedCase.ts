import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { PolicyValues } from '#contract/policies.ts'
import { Ledger, RecognitionOutcome } from '#core/recognition/decision.ts'
import { Role } from '#core/roles.ts'
import { CentiCredits, LangText, LocalDate } from '#core/values.ts'
import { Opening, Step } from './step.ts'

/** What must hold in the end: of every decision its lines, and sentences that its statements must hold word for word. */
const Expected = z.object({
  decisions: z.array(
    z.object({
      inForce: z.boolean(),
      lines: z.array(
        z.object({
          module: z.string(),
          outcome: RecognitionOutcome,
          credits: CentiCredits.nullable(),
          atMost: CentiCredits,
          limitedBy: Ledger.shape.limitedBy,
        }),
      ),
    }),
  ),
  /** By the case's name for the statement. */
  statements: z.record(
    z.string(),
    z.object({ state: z.enum(['issued', 'replaced', 'withdrawn']), says: z.array(z.string()).min(1) }),
  ),
  /** Of each credential the checks that failed, and the two answers. */
  credentials: z.record(
    z.string(),
    z.object({
      authenticity: z.enum(['authentic', 'notAuthentic', 'undetermined']),
      standing: z.array(z.enum(['inForce', 'outsideValidity', 'revoked', 'suspended', 'notKnown'])),
      failed: z.array(z.string()),
    }),
  ),
})

/** A file of `resources/cases`: a whole case of an invented applicant, as data. */
export const WorkedCase = z.strictObject({
  /** What the case shows. */
  shows: LangText.min(1),
  opening: Opening,
  steps: z.array(Step).min(1),
  expected: Expected,
})
export type WorkedCase = z.infer<typeof WorkedCase> & { readonly name: string }

/** `resources/cases/office.json`: who works there besides the first officer, and the policy from the first day on. */
const CasesOffice = z.strictObject({
  openedOn: LocalDate,
  first: z.string(),
  others: z.array(z.object({ key: z.string(), name: z.string(), roles: z.array(Role).min(1) })),
  policy: z.object({ values: PolicyValues, reason: z.string().min(1) }),
})
export type CasesOffice = z.infer<typeof CasesOffice>

const officeFile = 'office.json'

export function readCasesOffice(folder: string): CasesOffice {
  return CasesOffice.parse(JSON.parse(readFileSync(join(folder, officeFile), 'utf8')))
}

/** The worked cases of a folder, by name. A file that does not fit is named with what does not. */
export function readWorkedCases(folder: string): WorkedCase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== officeFile)
  return files.toSorted().map((file) => {
    const read = WorkedCase.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`)
    return { ...read.data, name: basename(file, '.json') }
  })
}
