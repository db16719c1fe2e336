import { z } from 'zod'
import { EnteredDay } from '#core/days.ts'
import { OfficerId } from '#core/ids.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { Bytes } from './bytes.ts'

const Shares = z.object({
  of: z.int(),
  /** Every outcome; `interval` (0…1) is null where the lines are too few to say a share. */
  outcomes: z.array(
    z.object({
      outcome: RecognitionOutcome,
      count: z.int(),
      interval: z.object({ from: z.number(), to: z.number() }).nullable(),
    }),
  ),
})
export type Shares = z.infer<typeof Shares>

/** The days on which was decided, both included; a period that ends before it begins holds nothing. */
const Period = z.object({ from: EnteredDay, to: EnteredDay })

export const consistencyRoutes = {
  /**
   * How often each outcome was given in a period, of lines of decisions in force: providers and officers by name.
   * An officer is given their own row alone (`own`), who signs second or audits all of them.
   */
  'consistency.report': {
    input: Period,
    output: z.object({
      office: Shares,
      providers: z.array(Shares.extend({ name: z.string().nullable() })),
      officers: z.array(Shares.extend({ officerId: OfficerId, name: z.string() })),
      officersShown: z.enum(['all', 'own']),
    }),
  },
  /** The same rows as a CSV file; the audit is told how many. */
  'consistency.export': {
    input: Period.extend({ language: z.enum(['en', 'de']) }),
    output: z.object({ name: z.string(), bytes: Bytes, rows: z.int() }),
  },
} as const
