import type { CentiCredits } from '../values.ts'

/**
 * Shares a module's credits equally among its outcomes, in whole hundredths that sum to them exactly.
 *
 * Largest remainder: all remainders are the same here, so the hundredths left over go to the first outcomes.
 */
export function equalWeights(credits: CentiCredits, outcomes: number): readonly CentiCredits[] {
  const share = Math.floor(credits / outcomes)
  const left = credits - share * outcomes
  return Array.from({ length: outcomes }, (_, index) => (index < left ? share + 1 : share))
}
