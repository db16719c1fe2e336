/** Raised with every change of a rule, a weight, a threshold or a word list that can change an answer. */
const rules = 2

/** Stored with each suggestion: which rules made it. */
export const engineVersion = `words/${rules}`
