import { found, nothing, type LineRule } from './rule.ts'

/** A line rests on at least one credential of the case. */
export const hasCredential: LineRule = ({ line, credentials }) =>
  credentials.length === 0 || credentials.length < line.caseCredentialIds.length ? found('noCredential') : nothing

/** The officer decides (GDPR, art. 22): nothing is chosen for them. */
export const hasOutcome: LineRule = ({ line }) => (line.outcome === null ? found('outcomeOpen') : nothing)

/**
 * A credential counts for the person it belongs to, and a person says so (EAR manual 2023, "Authenticity"). Whether that
 * must have been asked is the policy's; a credential that was found to be another's never counts.
 */
export const holderIsConfirmed: LineRule = ({ credentials }, { policy }) =>
  credentials.flatMap(({ holder, caseCredentialId }) => {
    if (holder === 'confirmed') return nothing
    if (holder === 'open' && !policy.neededChecks.includes('holderConfirmed')) return nothing
    return found(holder === 'open' ? 'holderOpen' : 'holderRefused', { credential: caseCredentialId })
  })

/** A machine's suggestion is no judgement: someone has compared at least one outcome (EU AI Act, art. 14). */
export const isJudged: LineRule = ({ ledgerInput }) =>
  ledgerInput.sources.some(({ judgements }) => judgements.length > 0) ? nothing : found('noJudgement')

/** Alternative recognition is recognition as something else than what was asked for (EAR manual 2023). */
export const alternativeNamesAnotherModule: LineRule = ({ line, module }, { targetModuleId }) =>
  line.outcome === 'alternative' && module.moduleId === targetModuleId
    ? found('alternativeSameModule', { module: module.code })
    : nothing

/** Conditional recognition says what must be done, by when, and who checks it. */
export const conditionsAreWhole: LineRule = ({ line }, { today }) => {
  if (line.outcome !== 'conditional') return line.conditions.length > 0 ? found('conditionsUnused') : nothing
  if (line.conditions.length === 0) return found('conditionMissing')
  return line.conditions.flatMap(({ text, until, checkedBy }, index) => {
    const number = index + 1
    return [
      ...(text.trim() === '' ? found('conditionIncomplete', { number, missing: 'text' }) : nothing),
      ...(until === null ? found('conditionIncomplete', { number, missing: 'until' }) : nothing),
      ...(checkedBy.trim() === '' ? found('conditionIncomplete', { number, missing: 'checkedBy' }) : nothing),
      ...(until !== null && until < today ? found('conditionPast', { number, until }) : nothing),
    ]
  })
}
