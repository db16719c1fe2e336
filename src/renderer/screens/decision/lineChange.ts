import type { DecisionLine } from '#core/recognition/decision.ts'

/** What becomes of a line: some of its parts, or what they are made of from the line as it is by then. */
export type LineChange = Partial<DecisionLine> | ((before: DecisionLine) => Partial<DecisionLine>)
