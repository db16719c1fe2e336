import { z } from 'zod'
import { AssessmentRecordId, CaseId, DecisionId } from '#core/ids.ts'
import { Instant, Sha256 } from '#core/values.ts'
import { Bytes } from './bytes.ts'

/** The longer twin of a statement, for the office's file. */
export const AssessmentRecord = z.object({
  id: AssessmentRecordId,
  decisionId: DecisionId,
  language: z.enum(['en', 'de']),
  sha256: Sha256,
  pages: z.int(),
  at: Instant,
  by: z.string(),
})
export type AssessmentRecord = z.infer<typeof AssessmentRecord>

export const recordRoutes = {
  /** Of every decision of the case, newest first. */
  'records.list': { input: z.object({ caseId: CaseId }), output: z.array(AssessmentRecord) },
  /** Made once a decision and language; asked for again, the one that is kept is answered. */
  'records.make': {
    input: z.object({ decisionId: DecisionId, language: z.enum(['en', 'de']) }),
    output: AssessmentRecord,
  },
  /** The bytes as they were made, always the same. */
  'records.bytes': {
    input: z.object({ recordId: AssessmentRecordId }),
    output: z.object({ name: z.string(), bytes: Bytes }),
  },
} as const
