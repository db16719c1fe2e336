import type { Handlers, Output } from '#contract/contract.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import type { ContextModule } from '#core/recognition/context.ts'
import type { Policy } from '#core/recognition/policy.ts'
import { differencesUnder } from '#core/recognition/simulator/simulate.ts'
import { currentPolicy } from '../db/repositories/office.ts'
import { pastDecisions } from '../db/repositories/pastDecisions.ts'
import { insertPolicy, listPolicies, policyOfVersion } from '../db/repositories/policies.ts'
import { Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'policies.list' | 'policies.save' | 'policies.simulate'

/** How many decisions one answer looks at: what is in memory at a time, and how long the window waits. */
const page = 250

export function policyHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'policies.list': () => policyVersions(open()),

    'policies.save': ({ values, validFrom, reason, seen }) => {
      const workspace = open()
      // What was decided under the policy of its day would otherwise name another one.
      if (validFrom < workspace.today()) throw new Refusal('policyInThePast', { today: workspace.today() })
      return workspace.inTransaction(() => {
        const newest = Math.max(...listPolicies(workspace.db).map(({ policy }) => policy.version))
        if (seen !== undefined && seen !== newest) throw new Refusal('changedMeanwhile', { version: newest })
        const version = newest + 1
        const policy: Policy = { ...values, version }
        insertPolicy(workspace.db, { policy, validFrom, reason }, workspace.author())
        const said = { salt: null, values: { policy, validFrom, reason } }
        workspace.record('policy.saved', { policy: String(version) }, said)
        return policyVersions(workspace)
      })
    },

    'policies.simulate': ({ values, after }) => {
      const { db } = open()
      const modules = new Map<ModuleVersionId, ContextModule>()
      const past = pastDecisions(db, { after, limit: page }, modules)
      const pinned = policiesNamedBy(past, (version) => policyOfVersion(db, version))
      const differing = past.flatMap((decision) => {
        const before = pinned.get(decision.policyVersion)
        const proposed: Policy = { ...values, version: decision.policyVersion }
        const differences = before === undefined ? [] : differencesUnder(decision, before, proposed)
        if (differences.length === 0) return []
        const { decisionId, caseId, caseNumber, decidedOn, lines } = decision
        const said = differences.map(({ code, line, facts }) => ({
          code,
          facts,
          moduleCode: lines[line]?.module.code ?? '',
        }))
        return [{ decisionId, caseId, caseNumber, decidedOn, differences: said }]
      })
      const last = past.at(-1)
      return { examined: past.length, differing, next: past.length < page ? null : (last?.decisionId ?? null) }
    },
  }
}

function policiesNamedBy(
  past: readonly { readonly policyVersion: number }[],
  read: (version: number) => Policy,
): Map<number, Policy> {
  const versions = new Set(past.map(({ policyVersion }) => policyVersion))
  return new Map([...versions].map((version) => [version, read(version)]))
}

function policyVersions({ db, today }: Workspace): Output<'policies.list'> {
  const inForce = currentPolicy(db, today()).version
  return listPolicies(db).map((one) => ({
    ...one,
    state:
      one.policy.version === inForce ? 'inForce' : one.validFrom !== null && one.validFrom > today() ? 'later' : 'past',
  }))
}
