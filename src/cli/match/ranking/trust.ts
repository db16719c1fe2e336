import type { Claim } from '#core/statistics/calibration.ts'

/** Of the surest share of all claims, the share that is wrong. */
export function riskAt(claims: readonly Claim[], coverage: number): number {
  const surest = claims.toSorted((a, b) => b.probability - a.probability).slice(0, Math.round(coverage * claims.length))
  return surest.filter(({ right }) => !right).length / Math.max(1, surest.length)
}
