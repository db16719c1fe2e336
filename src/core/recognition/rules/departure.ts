import { departedFrom } from '../departure.ts'
import { found, isWritten, nothing, type LineRule } from './rule.ts'

/**
 * Like cases are decided alike, or the difference is reasoned: who departs from a line of precedents says why (Lisbon
 * Recognition Convention, art. III.1 and III.2: no discrimination, coherent procedures; EAR manual 2023: earlier decisions
 * are kept so that later ones are consistent with them). What counts as a line is said in `../precedents.ts`.
 *
 * It is never forbidden: a precedent may have been wrong, or the case may differ in what these facts do not say.
 */
export const departureIsReasoned: LineRule = (facts, context) => {
  const departed = departedFrom(facts, context)
  const written = isWritten(facts.line.departure)
  if (departed === null) return written ? found('departureUnused') : nothing
  if (written) return nothing
  const { outcome, decisions, of } = departed
  return found('departureMissing', { precedent: outcome, cases: decisions.length, of })
}
