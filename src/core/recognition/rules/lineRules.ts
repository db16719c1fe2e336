import type { LocalDate } from '../../values.ts'
import type { Condition, DecisionProblem } from '../decision.ts'
import { found, nothing, type LineRule, type ProblemCode } from './rule.ts'

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

/** A bridging task may be left out; one that is set says what must be done, by when, and who checks it, as a condition does. */
export const bridgingIsWhole: LineRule = ({ line }, { today }) => {
  const { outcome, bridgingTask: text, bridgingUntil: until, bridgingCheckedBy: checkedBy } = line
  if (outcome !== 'alternative') return nothing
  const isSet = text.trim() !== '' || until !== null || checkedBy.trim() !== ''
  return isSet ? wholeTask({ text, until, checkedBy }, today, ['bridgingIncomplete', 'bridgingPast']) : nothing
}

/** Conditional recognition says what must be done, by when, and who checks it. */
export const conditionsAreWhole: LineRule = ({ line }, { today }) => {
  if (line.outcome !== 'conditional') return line.conditions.length > 0 ? found('conditionsUnused') : nothing
  if (line.conditions.length === 0) return found('conditionMissing')
  return line.conditions.flatMap((one, index) =>
    wholeTask(one, today, ['conditionIncomplete', 'conditionPast'], { number: index + 1 }),
  )
}

function wholeTask(
  { text, until, checkedBy }: Condition,
  today: LocalDate,
  [incomplete, past]: readonly [ProblemCode, ProblemCode],
  facts: DecisionProblem['facts'] = {},
) {
  return [
    ...(text.trim() === '' ? found(incomplete, { ...facts, missing: 'text' }) : nothing),
    ...(until === null ? found(incomplete, { ...facts, missing: 'until' }) : nothing),
    ...(checkedBy.trim() === '' ? found(incomplete, { ...facts, missing: 'checkedBy' }) : nothing),
    ...(until !== null && until < today ? found(past, { ...facts, until }) : nothing),
  ]
}
