import type { MatchReason } from '#core/matching/comparison.ts'
import type { Pair } from './pairs.ts'

/** Reasons that a word says enough of, where the whole sentence stands beside. */
export const inAWord = {
  for: ['sameMeaning', 'sameSkill', 'wordsShared', 'sentencesAlike', 'otherWords', 'sameField'],
  against: [
    ...['notFound', 'verbLower', 'negation', 'otherObject', 'knowsOnly', 'countsFewer', 'tellsOne', 'narrower'],
    ...['tellsPart', 'countNotTold', 'otherCase', 'furtherCase', 'asksCritically', 'leavesOutShown', 'farApart'],
    ...['appliesTo', 'prerequisite', 'attendance'],
  ],
} as const

/** What the machine found for and against an outcome, as codes that a word each tells; nothing where it is not shown. */
export function briefly({ suggestion }: Pair) {
  return brieflyIn(suggestion?.alignments[0]?.reasons ?? [])
}

/** The same of the reasons of one passage. */
export function brieflyIn(reasons: readonly MatchReason[]) {
  const found = (side: 'for' | 'against') =>
    inAWord[side].flatMap((code) => reasons.find((reason) => reason.side === side && reason.code === code) ?? [])
  return {
    carried: found('for').map(({ code }) => code),
    against: found('against').map((reason) => ({ code: reason.code, count: classesOf(reason) })),
  }
}

/** How many classes lower a verb is, where that is what a reason tells. */
export function classesOf({ facts }: MatchReason): number {
  return Number(facts['count'] ?? 0)
}
