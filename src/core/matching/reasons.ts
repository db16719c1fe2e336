import type { MatchReason } from './comparison.ts'
import { unknownLanguage } from './language.ts'

/** Every reason that the comparison gives; `comparison:reason.<code>` words it. */
export const reasonCodes = [
  'wordsShared',
  'titleAlike',
  'titleMeans',
  'topicSame',
  'rankedByTerms',
  'rankedTold',
  'numbersSame',
  'numbersOther',
  'levelWordsDiffer',
  'moduleKindDiffers',
  'languageOther',
  'languageStepDiffers',
  'languageUseDiffers',
  'sameSkill',
  'notFound',
  'verbLower',
  'negation',
  'sameMeaning',
  'sameField',
  'sentencesAlike',
  'otherWords',
  'farApart',
  'otherObject',
  'knowsOnly',
  'countsFewer',
  'stageBelow',
  'tellsOne',
  'tellsPart',
  'countNotTold',
  'narrower',
  'otherCase',
  'furtherCase',
  'asksCritically',
  'leavesOutShown',
  'appliesTo',
  'prerequisite',
  'attendance',
  'notLearned',
  'objection',
  'between',
  'coveredOrPartly',
  'partlyOrNot',
  'tooGeneral',
  'noOutcomes',
  'noCommonLanguage',
  'unknownLanguage',
  'otherLanguage',
  'levelSame',
  'levelHigher',
  'levelLower',
  'levelUnknown',
  'workloadEnough',
  'workloadLower',
  'workloadUnknown',
  'verbsSame',
  'verbsHigher',
  'verbsLower',
  'awardedMonths',
  'awardedYears',
  'issuedMonths',
  'issuedYears',
  'awardAhead',
  'awardUnknown',
  'assessmentBoth',
  'assessmentModule',
  'assessmentCredential',
  'assessmentUnknown',
  'prerequisitesBoth',
  'prerequisitesModule',
  'prerequisitesCredential',
  'prerequisitesUnknown',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** A reason whose code has words. */
export function reason(of: Omit<MatchReason, 'code'> & { readonly code: ReasonCode }): MatchReason {
  return of
}

/** Something that speaks against and has no measure. */
export function against(signal: string, code: ReasonCode, facts: MatchReason['facts']): MatchReason {
  return reason({ signal, code, side: 'against', strength: 'some', value: 0, facts })
}

/** Why two outcomes could not even be held against each other. */
export function cantSayReason(of: {
  readonly stated: number
  readonly spoken: readonly string[]
  readonly local: readonly string[]
}): MatchReason {
  if (of.stated === 0) return against('language', 'noOutcomes', {})
  const credential = known(of.spoken)
  const module = known(of.local)
  if (credential === '' || module === '') return against('language', 'unknownLanguage', {})
  return against('language', 'noCommonLanguage', { credential, module })
}

function known(languages: readonly string[]): string {
  return [...new Set(languages)]
    .filter((lang) => lang !== unknownLanguage)
    .sort()
    .join(', ')
}
