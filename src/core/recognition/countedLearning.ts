import type { CentiCredits } from '../values.ts'
import type { CountedLearning, LedgerInput } from './ledger.ts'
import { outcomeCredits } from './outcomeCredits.ts'

/**
 * The learning a line counts once it is decided: the credits granted, spread over the outcomes and the items that
 * carry them in proportion, in whole hundredths (largest remainder), so that the parts sum to what was granted.
 */
export function learningCounted(input: LedgerInput, granted: CentiCredits, caseNumber: string): CountedLearning[] {
  const outcomes = outcomeCredits(input).filter(({ carriedBy }) => carriedBy.length > 0)
  const shares = apportion(
    granted,
    outcomes.map(({ counts }) => counts),
  )
  return outcomes.flatMap(({ moduleOutcomeId, outcomeCode, carriedBy }, index) => {
    const parts = apportion(
      shares[index] ?? 0,
      carriedBy.map(() => 1),
    )
    return carriedBy.map((learning, part) => ({
      ...learning,
      moduleOutcomeId,
      outcomeCode,
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
  const first = parts.toSorted((a, b) => b.rest - a.rest || a.index - b.index).slice(0, missing)
  const raised = new Set(first.map(({ index }) => index))
  return parts.map(({ index, part }) => (raised.has(index) ? part + 1 : part))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
