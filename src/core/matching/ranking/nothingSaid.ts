import type { Answer } from '../signals/signal.ts'

/** Of a signal that has no say now. */
export const nothingSaid: Answer = { found: null, measure: () => [0], reasonFor: () => null }
