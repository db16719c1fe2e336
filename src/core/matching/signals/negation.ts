import { against } from '../reasons.ts'
import type { Objection } from './signal.ts'

/** One text says "without" or "not" and the other doesn't: the words agree, the statement may be the opposite. */
export const negation: Objection = {
  name: 'negation',
  against: (local, credential) => {
    if (local.negations.length > 0 === credential.negations.length > 0) return null
    const word = [...local.negations, ...credential.negations][0] ?? ''
    return against('negation', 'negation', { word })
  },
}
