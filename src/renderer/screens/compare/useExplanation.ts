import type { Comparison } from '#contract/comparison.ts'
import { useAsk } from '../../api.ts'
import type { Pair } from './pairs.ts'

/** Why an outcome is suggested as it is, worked out when it is looked at; asked for once, whoever shows a part of it. */
export function useExplanation(pair: Pair, comparison: Comparison) {
  return useAsk('comparison.explain', { comparisonId: comparison.id, moduleOutcomeId: pair.outcome.id })
}
