import { rankOf } from '../bloom.ts'
import { reason } from '../reasons.ts'
import type { PassageSignal } from './signal.ts'

/** A verb two classes lower than the local outcome's is a reason to look closer, not a verdict (domain.md §8). */
export const verbLower: PassageSignal = {
  name: 'verbLower',
  beside: (local, credential) => {
    if (local.verb === null || credential.verb === null) return null
    const count = rankOf(local.verb.verbClass) - rankOf(credential.verb.verbClass)
    if (count < 2) return null
    return reason({
      signal: 'verbLower',
      code: 'verbLower',
      side: 'against',
      strength: count > 2 ? 'strong' : 'some',
      value: count,
      facts: {
        credentialVerb: credential.verb.word,
        credentialClass: credential.verb.verbClass,
        moduleVerb: local.verb.word,
        moduleClass: local.verb.verbClass,
        count,
      },
    })
  },
}
