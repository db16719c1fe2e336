import { and, eq } from 'drizzle-orm'
import { heldAt } from '../heldAt.ts'
import { casePurposes, decisions } from '../schema.ts'

/**
 * Joins to a decision what its case asked for when it was recorded: what a case asks for later is another request, and the
 * credits stay where they were counted. A decision from before a clock was set back may join none.
 */
export const askedWhenDecided = and(
  eq(casePurposes.caseId, decisions.caseId),
  ...heldAt({ from: casePurposes.createdAt, to: casePurposes.retiredAt }, decisions.createdAt),
)
