import type { DecisionContext, LineFacts } from '../context.ts'
import type { DecisionContent, DecisionProblem } from '../decision.ts'

/** What stands in the way of recording, before it is known where: `locales` words the code with the facts. */
export type Finding = Pick<DecisionProblem, 'code' | 'facts'>

/** A rule over one line. To add one: write it in the file of its subject, then list it in `../rules.ts`. */
export type LineRule = (facts: LineFacts, context: DecisionContext) => readonly Finding[]

/** A rule over the decision as a whole. */
export type CaseRule = (content: DecisionContent, context: DecisionContext) => readonly Finding[]

/** Every code there is; each has its sentence under `recognition:problem`. */
export const problemCodes = [
  'noLines',
  'purposeDiffers',
  'moduleTwice',
  'countedAtTwoLevels',
  'reasonsEmpty',
  'appealRouteMissing',
  'moduleUnknown',
  'noCredential',
  'holderOpen',
  'holderRefused',
  'checkMissing',
  'noJudgement',
  'outcomeOpen',
  'pastAgeLimit',
  'alternativeSameModule',
  'recognisedMissing',
  'recognisedNotCovered',
  'fullWithDifference',
  'differenceMissing',
  'differenceOpen',
  'differenceIncomplete',
  'differenceNamesNoOutcome',
  'differenceNotOfContent',
  'essentialUnknown',
  'essentialNo',
  'differenceJudgedOtherwise',
  'answerMissing',
  'answerOutOfOrder',
  'creditsAboveLimit',
  'creditsWithoutWorkload',
  'creditsMissing',
  'fullWithFewerCredits',
  'creditsOnRefusal',
  'conditionsUnused',
  'conditionMissing',
  'conditionIncomplete',
  'conditionPast',
  'bridgingIncomplete',
  'bridgingPast',
  'departureMissing',
  'departureUnused',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export const nothing: readonly Finding[] = []

export function found(code: ProblemCode, facts: DecisionProblem['facts'] = {}): readonly Finding[] {
  return [{ code, facts }]
}

/** A person wrote something: a dash, a dot or a single letter is no answer. */
export function isWritten(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length >= 2
}
