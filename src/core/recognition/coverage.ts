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

/** From what is surely covered to what may be covered at most, of all that is asked for. */
export interface CoverageRange {
  readonly least: CoverageSum
  readonly most: CoverageSum
  readonly of: CoverageSum
}

/**
 * The range of a module's coverage: from covered alone to covered, partly and can't say together. What can't be said, and
 * what nobody has judged, may turn out to be covered, so it widens the outcomes; it never adds a credit.
 */
export function coverageRange(
  outcomes: readonly { readonly weight: CentiCredits; readonly coverage: Coverage | null }[],
): CoverageRange {
  const { covered, partly, not, cantSay, open } = coverageSums(outcomes)
  return {
    least: covered,
    most: {
      outcomes: covered.outcomes + partly.outcomes + cantSay.outcomes + open.outcomes,
      credits: covered.credits + partly.credits,
    },
    of: {
      outcomes: outcomes.length,
      credits: [covered, partly, not, cantSay, open].reduce((sum, { credits }) => sum + credits, 0),
    },
  }
}

const none: CoverageSum = { outcomes: 0, credits: 0 }
