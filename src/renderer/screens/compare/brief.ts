import type { MatchReason } from '#core/matching/comparison.ts'
import type { Pair } from './pairs.ts'

/** Reasons that a word says enough of, where the whole sentence stands beside. */
const inAWord = {
  for: ['sameMeaning', 'sameSkill', 'wordsShared', 'sentencesAlike', 'otherWords', 'sameField'],
  against: [
    ...['notFound', 'verbLower', 'negation', 'otherObject', 'knowsOnly', 'countsFewer', 'tellsOne', 'narrower'],
    ...['appliesTo', 'prerequisite', 'attendance'],
  ],
} as const

/** What the machine found for and against an outcome, as codes that a word each tells; nothing where it is not shown. */
export function briefly({ suggestion }: Pair) {
  const reasons = suggestion?.alignments[0]?.reasons ?? []
  const codes = (side: 'for' | 'against') =>
    inAWord[side].filter((code) => reasons.some((reason) => reason.side === side && reason.code === code))
  return { carried: codes('for'), against: codes('against').map((code) => ({ code, count: classesOf(reasons, code) })) }
}

function classesOf(reasons: readonly MatchReason[], code: string): number {
  return Number(reasons.find((reason) => reason.code === code)?.facts['count'] ?? 0)
}
