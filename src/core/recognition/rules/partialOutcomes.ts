import { outcomeCredits } from '../outcomeCredits.ts'
import { found, nothing, type LineRule } from './rule.ts'

/**
 * Partial recognition says of which outcomes (EAR manual 2023, "Alternative forms of recognition"), and only of those that
 * an officer judged covered or partly covered: the statement tells the applicant what need not be learned again.
 */
export const partialNamesOutcomes: LineRule = ({ line: { outcome, recognised }, ledgerInput }) => {
  if (outcome !== 'partial') return nothing
  if (recognised.length === 0) return found('recognisedMissing')
  return outcomeCredits(ledgerInput).flatMap(({ moduleOutcomeId, outcomeCode, coverage }) =>
    recognised.includes(moduleOutcomeId) && coverage !== 'covered' && coverage !== 'partly'
      ? found('recognisedNotCovered', { outcome: outcomeCode })
      : nothing,
  )
}
