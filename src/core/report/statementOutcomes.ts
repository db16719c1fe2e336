import type { CredentialId, ModuleOutcomeId } from '../ids.ts'
import type { OutcomeCredit } from '../recognition/outcomeCredits.ts'
import type { LangText } from '../values.ts'
import type { StatementOutcome } from './statementInput.ts'

/** Gives the outcomes of a line's ledger their texts: the module's, and those of the credentials that carry them. */
export function statementOutcomes(
  credits: readonly OutcomeCredit[],
  moduleTexts: ReadonlyMap<ModuleOutcomeId, LangText>,
  credentialTexts: ReadonlyMap<CredentialId, readonly { readonly item: number; readonly text: LangText }[]>,
): StatementOutcome[] {
  return credits.map(({ moduleOutcomeId, outcomeCode, carriedBy, coverage, before, counts }) => ({
    code: outcomeCode,
    text: moduleTexts.get(moduleOutcomeId) ?? [],
    carriedBy: carriedBy.flatMap(({ credentialId, item }) => {
      const found = credentialTexts.get(credentialId)?.find((outcome) => outcome.item === item)
      return found === undefined ? [] : [found.text]
    }),
    coverage,
    before,
    counts,
  }))
}
