import { z } from 'zod'
import { DecisionId, StatementBatchId } from '#core/ids.ts'
import { Instant, LocalDate } from '#core/values.ts'
import { Bytes } from './bytes.ts'
import { Filter } from './filter.ts'
import { SimilarSpellings } from './similarSpellings.ts'

/** How many statements one batch issues at most. */
export const batchAtMost = 500

/**
 * Many statements issued in one go.
 *
 * `interrupted`: the program ended before it did; `stopped`: an officer stopped it. Both can be resumed: what was issued
 * is kept, what is open is done.
 */
export const StatementBatch = z.object({
  id: StatementBatchId,
  language: z.enum(['en', 'de']),
  state: z.enum(['running', 'interrupted', 'stopped', 'done']),
  of: z.int(),
  issued: z.int(),
  refused: z.int(),
  at: Instant,
  by: z.string(),
})
export type StatementBatch = z.infer<typeof StatementBatch>

const Asked = z.object({ filter: Filter, language: z.enum(['en', 'de']) })
const One = z.object({ batchId: StatementBatchId })
const File = z.object({ name: z.string(), bytes: Bytes })

export const statementBatchRoutes = {
  /** Decisions in force without a statement that holds in this language, oldest case first; the first rows of them. */
  'statementBatches.waiting': {
    input: Asked,
    output: z.object({
      of: z.int(),
      rows: z.array(
        z.object({ decisionId: DecisionId, caseNumber: z.string(), applicant: z.string(), decidedOn: LocalDate }),
      ),
      /** Cases among those that one batch takes, of whose statements some texts may be in another language, as far as is known. */
      otherLanguage: z.array(z.string()),
      similar: SimilarSpellings,
    }),
  },
  /** The newest twenty, the last begun first. */
  'statementBatches.list': { input: z.object({}), output: z.array(StatementBatch) },
  /** Takes what waits, at most `batchAtMost`, and answers at once; it runs on while the record is locked. */
  'statementBatches.start': { input: Asked, output: StatementBatch },
  'statementBatches.cancel': { input: One, output: StatementBatch },
  'statementBatches.resume': { input: One, output: StatementBatch },
  /** Each item with number, case, file name, SHA-256, state and why it was refused. */
  'statementBatches.manifest': {
    input: One.extend({ format: z.enum(['csv', 'json']), language: z.enum(['en', 'de']) }),
    output: File,
  },
  /** The issued PDFs with both manifests, as one ZIP file. */
  'statementBatches.files': { input: One.extend({ language: z.enum(['en', 'de']) }), output: File },
} as const
