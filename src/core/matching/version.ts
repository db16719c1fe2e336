import { rankingWeights } from './ranking/weights.ts'

/** Raised with every change of a rule, a weight, a threshold or a word list that can change an answer. */
const rules = 23

/** Stored with each suggestion: which rules and which weights made it. */
export const engineVersion = `terms/${rules}+${rankingWeights.version}`
