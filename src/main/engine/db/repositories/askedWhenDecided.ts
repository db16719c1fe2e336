import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { casePurposes, decisions } from '../schema.ts'

/**
 * Joins to a decision what its case asked for when it was recorded: what a case asks for later is another request, and the
 * credits stay where they were counted. A decision from before a clock was set back may join none.
 */
export const askedWhenDecided = and(
  eq(casePurposes.caseId, decisions.caseId),
  lte(casePurposes.createdAt, decisions.createdAt),
  or(isNull(casePurposes.retiredAt), gt(casePurposes.retiredAt, decisions.createdAt)),
)
