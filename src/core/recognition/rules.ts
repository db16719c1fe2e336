import { lineFacts, type DecisionContext } from './context.ts'
import type { DecisionContent, DecisionProblem } from './decision.ts'
import {
  creditsNeedWorkload,
  creditsWithinLimit,
  fullGrantsAll,
  refusalGrantsNone,
  transferSaysCredits,
} from './rules/creditRules.ts'
import { isWithinAgeLimit } from './rules/ageLimit.ts'
import { departureIsReasoned } from './rules/departure.ts'
import {
  differencesAreAnswered,
  differencesAreEssential,
  differencesAreOfContent,
  differencesAreShown,
  differencesFollowJudgements,
  fullHasNoSubstantialDifference,
  lessThanFullShowsDifference,
  outcomeDifferencesNameOne,
  refusalAnswersInOrder,
} from './rules/differenceRules.ts'
import {
  alternativeNamesAnotherModule,
  bridgingIsWhole,
  conditionsAreWhole,
  hasCredential,
  hasOutcome,
  holderIsConfirmed,
  isJudged,
} from './rules/lineRules.ts'
import { neededChecksHold } from './rules/neededChecks.ts'
import { partialNamesOutcomes } from './rules/partialOutcomes.ts'
import { found, type CaseRule, type LineRule } from './rules/rule.ts'
import {
  answersThePurpose,
  countsOneLevelOnly,
  hasLines,
  hasReasons,
  namesEachModuleOnce,
  saysHowToAppeal,
} from './rules/wholeRules.ts'

/** The rules in the order their findings are shown: the order of the decision screen. A new rule is a line here. */
const lineRules: readonly LineRule[] = [
  hasCredential,
  holderIsConfirmed,
  neededChecksHold,
  isJudged,
  hasOutcome,
  isWithinAgeLimit,
  alternativeNamesAnotherModule,
  bridgingIsWhole,
  partialNamesOutcomes,
  fullHasNoSubstantialDifference,
  lessThanFullShowsDifference,
  differencesAreAnswered,
  differencesAreShown,
  differencesAreOfContent,
  outcomeDifferencesNameOne,
  differencesAreEssential,
  differencesFollowJudgements,
  refusalAnswersInOrder,
  creditsNeedWorkload,
  creditsWithinLimit,
  transferSaysCredits,
  fullGrantsAll,
  refusalGrantsNone,
  conditionsAreWhole,
  departureIsReasoned,
]
const wholeRules: readonly CaseRule[] = [
  hasLines,
  answersThePurpose,
  namesEachModuleOnce,
  countsOneLevelOnly,
  hasReasons,
  saysHowToAppeal,
]

/** Everything that stands in the way of recording a decision; empty means that it may be recorded. */
export function problemsOf(content: DecisionContent, context: DecisionContext): DecisionProblem[] {
  const lines = lineFacts(content, context).flatMap((facts, line): DecisionProblem[] => {
    if (facts === null) return found('moduleUnknown').map((finding) => ({ ...finding, line }))
    return lineRules.flatMap((rule) => rule(facts, context).map((finding) => ({ ...finding, line })))
  })
  const whole = wholeRules.flatMap((rule) => rule(content, context).map((finding) => ({ ...finding, line: null })))
  return [...lines, ...whole]
}
