import type { CaseCredentialId, ModuleOutcomeId } from '../../ids.ts'
import type { Coverage } from '../../matching/comparison.ts'
import type { CentiCredits } from '../../values.ts'
import type { ContextCredential, ContextModule, DecisionContext } from '../context.ts'
import type { Ledger } from '../decision.ts'
import { drawsOf, ledgerOf, type LedgerInput } from '../ledger.ts'
import { outcomeCredits } from '../outcomeCredits.ts'
import { isPastLimit } from '../rules/ageLimit.ts'
import { smallestCombinations } from './combinations.ts'

/** Why a credential stands in no combination, as a code that `locales` words. */
export type LeftOut = 'pastAgeLimit' | 'holderRefused' | 'notJudged' | 'noWorkload' | 'addsNothing'

/** What the credentials of a case bring together towards one module. */
export interface Stack {
  /** Of the combination that is used, or of all there is where none grants anything. */
  readonly ledger: Ledger
  /** The smallest combinations that grant the most; the first is the one that `outcomes` and `ledger` speak of. */
  readonly combinations: readonly { readonly caseCredentialIds: readonly CaseCredentialId[] }[]
  readonly outcomes: readonly StackOutcome[]
  readonly leftOut: readonly { readonly caseCredentialId: CaseCredentialId; readonly code: LeftOut }[]
  /** The smallest part to learn with which the module is complete for the purpose; empty where it is. */
  readonly missing: readonly { readonly moduleOutcomeId: ModuleOutcomeId; readonly credits: CentiCredits }[]
}

export interface StackOutcome {
  readonly moduleOutcomeId: ModuleOutcomeId
  readonly weight: CentiCredits
  readonly coverage: Coverage | 'open'
  readonly counts: CentiCredits
  /** Of every credential of the case; `draws` is null where it is not used. */
  readonly cells: readonly {
    readonly caseCredentialId: CaseCredentialId
    readonly coverage: Coverage | 'open'
    readonly draws: CentiCredits | null
  }[]
}

/**
 * How the credentials of a case stack up towards a module: what to use, what is left out and why, what is missing.
 *
 * Learning past the policy's age limit and credentials that belong to someone else are not put forward; nothing is decided.
 * `chosen` looks at a combination of the officer's own instead of the smallest.
 */
export function stackOf(
  module: ContextModule,
  context: DecisionContext,
  chosen: readonly CaseCredentialId[] | null,
): Stack {
  const reasons = new Map(
    context.credentials.map((credential) => [credential.caseCredentialId, reasonOf(credential, module, context)]),
  )
  const usable = context.credentials.filter(({ caseCredentialId }) => reasons.get(caseCredentialId) === null)
  const input = inputOf(module, context, usable)
  const { smallest } = smallestCombinations(input)
  const used = chosen ?? smallest[0]?.caseCredentialIds ?? usable.map(({ caseCredentialId }) => caseCredentialId)
  const usedCredentials = context.credentials.filter(({ caseCredentialId }) => used.includes(caseCredentialId))
  const usedInput = inputOf(module, context, usedCredentials)
  const brought = outcomeCredits(usedInput)
  const draws = drawsOf(usedInput, brought)
  const covered = new Set(brought.flatMap((one) => (one.coverage === 'covered' ? [one.moduleOutcomeId] : [])))
  return {
    ledger: ledgerOf(usedInput),
    combinations: smallest,
    outcomes: brought.map(({ moduleOutcomeId, coverage, counts }, index) => ({
      moduleOutcomeId,
      weight: module.outcomes[index]?.weight ?? 0,
      coverage,
      counts,
      cells: context.credentials.map(({ caseCredentialId, credentialId, judgements }) => {
        const drawn = draws.find((one) => one.demand === index && one.credentialId === credentialId)
        return {
          caseCredentialId,
          coverage: judgements.find((one) => one.moduleOutcomeId === moduleOutcomeId)?.coverage ?? 'open',
          draws: used.includes(caseCredentialId) ? (drawn?.credits ?? 0) : null,
        }
      }),
    })),
    leftOut: context.credentials.flatMap(({ caseCredentialId }) => {
      if (used.includes(caseCredentialId)) return []
      return [{ caseCredentialId, code: reasons.get(caseCredentialId) ?? ('addsNothing' as const) }]
    }),
    // What nobody has called inessential must be met (EAR manual 2023, "Substantial differences").
    missing: module.outcomes
      .filter(({ id, essential }) => !covered.has(id) && essential[context.purpose] !== false)
      .map(({ id, weight }) => ({ moduleOutcomeId: id, credits: weight })),
  }
}

function reasonOf(
  credential: ContextCredential,
  module: ContextModule,
  { policy, today }: DecisionContext,
): LeftOut | null {
  if (credential.holder === 'refused') return 'holderRefused'
  if (isPastLimit(credential.awardedOn, policy.ageLimitYears, today)) return 'pastAgeLimit'
  if (!credential.judgements.some(({ moduleVersionId }) => moduleVersionId === module.moduleVersionId))
    return 'notJudged'
  return credential.workload === null ? 'noWorkload' : null
}

function inputOf(
  module: ContextModule,
  context: DecisionContext,
  credentials: readonly ContextCredential[],
): LedgerInput {
  return {
    policy: context.policy,
    outcome: null,
    module,
    sources: credentials.map((credential) => ({
      ...credential,
      judgements: credential.judgements.filter(({ moduleVersionId }) => moduleVersionId === module.moduleVersionId),
    })),
    programme: context.programme ?? module.onlyProgramme,
    before: context.before,
  }
}
