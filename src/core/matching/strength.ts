import type { MatchReason } from './comparison.ts'

/** A score from 0 to 1 as a word for people. */
export function strengthOf(score: number): MatchReason['strength'] {
  if (score >= 0.6) return 'strong'
  return score >= 0.3 ? 'some' : 'weak'
}
