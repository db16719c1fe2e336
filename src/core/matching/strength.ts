import type { MatchReason } from './comparison.ts'

/** A score from 0 to 1 as a word for people. */
export function strengthOf(score: number): MatchReason['strength'] {
  if (score >= 0.6) return 'strong'
  return score >= 0.3 ? 'some' : 'weak'
}

/** The part of a signal in the log-odds as a word for people. */
export function weightOf(towards: number): MatchReason['strength'] {
  const size = Math.abs(towards)
  if (size >= 0.8) return 'strong'
  return size >= 0.25 ? 'some' : 'weak'
}
