import { reason } from '../reasons.ts'
import { besideSource } from './besideSource.ts'
import type { ModuleSignal } from './signal.ts'

/** The level of the credential against the module's, in EQF levels. */
export const level: ModuleSignal = {
  name: 'level',
  beside: (credential, module) => {
    if (module.eqfLevel === null) return null
    const of = { signal: 'level', strength: 'some', source: besideSource(credential, 'level', 'told') } as const
    if (credential.eqfLevel === null) {
      return reason({ ...of, code: 'levelUnknown', side: 'against', value: 0, facts: { module: module.eqfLevel } })
    }
    const lower = module.eqfLevel - credential.eqfLevel
    const facts = { credential: credential.eqfLevel, module: module.eqfLevel, count: Math.abs(lower) }
    if (lower > 0) {
      const strength = lower > 1 ? 'strong' : 'some'
      return reason({ ...of, code: 'levelLower', side: 'against', strength, value: lower, facts })
    }
    return reason({ ...of, code: lower === 0 ? 'levelSame' : 'levelHigher', side: 'for', value: lower, facts })
  },
}
