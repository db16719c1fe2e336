import type { DecisionContext, LineFacts } from '../context.ts'
import type { Difference } from '../decision.ts'
import { outcomeCredits } from '../outcomeCredits.ts'
import { found, isWritten, nothing, type Finding, type LineRule } from './rule.ts'

/** Recognise, unless a substantial difference is shown (Lisbon Recognition Convention, art. IV.1, V.1, VI.1). */
export const fullHasNoSubstantialDifference: LineRule = ({ line }) =>
  line.outcome === 'full' && substantialOf(line.differences).length > 0 ? found('fullWithDifference') : nothing

/** Anything less than full rests on a substantial difference (Lisbon Recognition Convention, art. III.3(5), VI.1). */
export const lessThanFullShowsDifference: LineRule = ({ line }) =>
  line.outcome === null || line.outcome === 'full' || substantialOf(line.differences).length > 0
    ? nothing
    : found('differenceMissing')

/** A difference that is noted is answered: substantial for the purpose, or not. */
export const differencesAreAnswered: LineRule = ({ line }) =>
  line.differences.flatMap(({ substantial }, index) =>
    substantial === 'open' ? found('differenceOpen', { number: index + 1 }) : nothing,
  )

/** The burden of proof is the authority's (Lisbon Recognition Convention, art. III.3(5)): what, why it matters, shown by what. */
export const differencesAreShown: LineRule = eachSubstantial((difference, number) =>
  (['description', 'essentialBecause', 'evidence'] as const).flatMap((missing) =>
    isWritten(difference[missing]) ? nothing : found('differenceIncomplete', { number, missing }),
  ),
)

/**
 * A difference in name, mode of learning or age alone never counts: what was learned is compared, not what it is called,
 * how or when it was learned (EAR manual 2023, "Substantial differences"; Council Recommendation 2022/C 243/02 on modes;
 * for age an office may limit currency by its policy, and says so beforehand).
 */
export const differencesAreOfContent: LineRule = eachSubstantial(({ kind }, number) =>
  kind === 'content' ? nothing : found('differenceNotOfContent', { number, kind }),
)

/** A difference of learning outcomes names the local outcome that is not met. */
export const outcomeDifferencesNameOne: LineRule = eachSubstantial(({ element, moduleOutcomeId }, number) =>
  element === 'learningOutcomes' && moduleOutcomeId === null ? found('differenceNamesNoOutcome', { number }) : nothing,
)

/**
 * Only what is essential for the purpose must be matched (EAR manual 2023, "Substantial differences"; revised
 * recommendation 2010). That nobody has said so is asked for, not assumed.
 */
export const differencesAreEssential: LineRule = eachSubstantial(({ moduleOutcomeId }, _number, _facts, context) => {
  const outcome = outcomesOf(context).find(({ id }) => id === moduleOutcomeId)
  if (outcome === undefined) return nothing
  const essential = outcome.essential[context.purpose]
  if (essential === true) return nothing
  const facts = { outcome: outcome.code, purpose: context.purpose }
  return found(essential === undefined ? 'essentialUnknown' : 'essentialNo', facts)
})

/** A difference rests on the officer's own comparison; "can't say" shows no difference, it asks for information. */
export const differencesFollowJudgements: LineRule = eachSubstantial(({ moduleOutcomeId }, _number, facts) => {
  const outcome = outcomeCredits(facts.ledgerInput).find((one) => one.moduleOutcomeId === moduleOutcomeId)
  if (outcome === undefined || outcome.coverage === 'not' || outcome.coverage === 'partly') return nothing
  return found('differenceJudgedOtherwise', { outcome: outcome.outcomeCode, coverage: outcome.coverage })
})

/**
 * Before a refusal, alternative, partial and conditional recognition are each considered, in this order, in writing
 * (revised recommendation on criteria and procedures 2010, with its explanatory memorandum; EAR manual 2023).
 */
export const refusalAnswersInOrder: LineRule = ({ line }) => {
  if (line.outcome !== 'notRecognised') return nothing
  const steps = (['alternative', 'partial', 'conditional'] as const).map((answer) => ({
    answer,
    written: isWritten(line.answers[answer]),
  }))
  return steps.flatMap(({ answer, written }, index) => {
    if (written) return nothing
    const laterIsWritten = steps.slice(index + 1).some((step) => step.written)
    return found(laterIsWritten ? 'answerOutOfOrder' : 'answerMissing', { answer })
  })
}

function substantialOf(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(({ substantial }) => substantial === 'yes')
}

/** Turns a rule over one substantial difference into one over a line; `number` counts the line's differences from 1. */
function eachSubstantial(
  rule: (difference: Difference, number: number, facts: LineFacts, context: DecisionContext) => readonly Finding[],
): LineRule {
  return (facts, context) =>
    facts.line.differences.flatMap((difference, index) =>
      difference.substantial === 'yes' ? rule(difference, index + 1, facts, context) : nothing,
    )
}

/** The outcomes of every module at hand: with alternative recognition the difference lies in the module asked for. */
function outcomesOf({ modules }: DecisionContext) {
  return modules.flatMap(({ outcomes }) => outcomes)
}
