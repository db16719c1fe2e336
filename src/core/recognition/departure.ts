import type { DecisionContext, LineFacts } from './context.ts'
import { outcomeCredits, type OutcomeCredit } from './outcomeCredits.ts'
import { lineOfPrecedents, providersOf, type LineOfPrecedents } from './precedents.ts'

/** The line of precedents that a line of a decision stands in; null where there is none, or nothing was judged. */
export function precedentsOfLine(
  { module, credentials, ledgerInput }: LineFacts,
  { purpose, decided }: DecisionContext,
): LineOfPrecedents | null {
  const provider = providersOf(credentials.map((one) => one.provider))
  const covered = coveredCodes(outcomeCredits(ledgerInput))
  return lineOfPrecedents({ provider, module: module.moduleId, purpose, covered }, decided)
}

/** The precedents that a line of a decision departs from: like cases were decided otherwise. */
export function departedFrom(facts: LineFacts, context: DecisionContext): LineOfPrecedents | null {
  const { outcome } = facts.line
  if (outcome === null) return null
  const precedents = precedentsOfLine(facts, context)
  return precedents === null || precedents.outcome === outcome ? null : precedents
}

/** Codes of the outcomes that were judged covered or partly covered; null where nobody has judged any. */
export function coveredCodes(outcomes: readonly Pick<OutcomeCredit, 'coverage' | 'outcomeCode'>[]): string[] | null {
  if (outcomes.every(({ coverage }) => coverage === 'open')) return null
  return outcomes
    .filter(({ coverage }) => coverage === 'covered' || coverage === 'partly')
    .map(({ outcomeCode }) => outcomeCode)
}
