import { reason } from '../reasons.ts'
import { besideSource } from './besideSource.ts'
import type { ModuleSignal } from './signal.ts'

/** The workload of the credential against the module's, in ECTS credits. */
export const workload: ModuleSignal = {
  name: 'workload',
  beside: (credential, module) => {
    const asked = module.credits / 100
    const of = { signal: 'workload', source: besideSource(credential, 'workload', 'told') } as const
    if (credential.credits === null) {
      const facts = { module: asked }
      return reason({ ...of, code: 'workloadUnknown', side: 'against', strength: 'some', value: 0, facts })
    }
    const share = module.credits === 0 ? 1 : credential.credits / module.credits
    return reason({
      ...of,
      code: share >= 1 ? 'workloadEnough' : 'workloadLower',
      side: share >= 1 ? 'for' : 'against',
      strength: share < 0.5 ? 'strong' : 'some',
      value: share,
      facts: { credential: credential.credits / 100, module: asked },
    })
  },
}
