import type { CentiCredits } from '../values.ts'
import { drawsOf, wholeCredential, type CountedLearning, type LedgerInput } from './ledger.ts'
import { outcomeCredits } from './outcomeCredits.ts'

/**
 * The learning a line counts once it is decided: the credits granted, spread in proportion over what each outcome can
 * draw from each credential, then over the items that carry it, in whole hundredths (largest remainder), so that the
 * parts sum to what was granted and no credential gives more than it has. More than the line can draw is never counted.
 */
export function learningCounted(input: LedgerInput, granted: CentiCredits, caseNumber: string): CountedLearning[] {
  const outcomes = outcomeCredits(input)
  const draws = drawsOf(input, outcomes)
  const most = sum(draws.map(({ credits }) => credits))
  const shares = apportion(
    Math.min(granted, most),
    draws.map(({ credits }) => credits),
  )
  return draws.flatMap(({ demand, credentialId }, index) => {
    const outcome = outcomes[demand]
    if (outcome === undefined || (shares[index] ?? 0) === 0) return []
    const items = outcome.carriedBy.filter((one) => one.credentialId === credentialId).map(({ item }) => item)
    const carrying = items.length === 0 ? [wholeCredential] : items
    const parts = apportion(
      shares[index] ?? 0,
      carrying.map(() => 1),
    )
    return carrying.map((item, part) => ({
      credentialId,
      item,
      moduleOutcomeId: outcome.moduleOutcomeId,
      outcomeCode: outcome.outcomeCode,
      moduleCode: input.module.code,
      caseNumber,
      credits: parts[part] ?? 0,
    }))
  })
}

/** Splits a whole number by weights so that the parts sum to it again; nothing where all weights are zero. */
export function apportion(whole: number, weights: readonly number[]): number[] {
  const total = sum(weights)
  if (total === 0) return weights.map(() => 0)
  const parts = weights.map((weight, index) => {
    const exact = (whole * weight) / total
    return { index, part: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  const missing = whole - sum(parts.map(({ part }) => part))
  const first = parts.toSorted((a, b) => b.rest - a.rest).slice(0, missing)
  const raised = new Set(first.map(({ index }) => index))
  return parts.map(({ index, part }) => (raised.has(index) ? part + 1 : part))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
