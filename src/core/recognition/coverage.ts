import type { Coverage } from '../matching/comparison.ts'
import type { CentiCredits } from '../values.ts'

/** How many outcomes, and what they weigh together in hundredths of a credit. */
export interface CoverageSum {
  readonly outcomes: number
  readonly credits: CentiCredits
}

/** Told in outcomes and credits, never as one percent; `null` is an outcome that nobody has judged. */
export function coverageSums(
  outcomes: readonly { readonly weight: CentiCredits; readonly coverage: Coverage | null }[],
): Record<Coverage | 'open', CoverageSum> {
  const sums = { covered: none, partly: none, not: none, cantSay: none, open: none }
  for (const { weight, coverage } of outcomes) {
    const kind = coverage ?? 'open'
    sums[kind] = { outcomes: sums[kind].outcomes + 1, credits: sums[kind].credits + weight }
  }
  return sums
}

const none: CoverageSum = { outcomes: 0, credits: 0 }
