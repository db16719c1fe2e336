import type { Handlers, Output } from '#contract/contract.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import { modulesWithoutLine } from '#core/recognition/draft.ts'
import { stackOf } from '#core/recognition/stack/stack.ts'
import { moduleVersionsOf } from '../db/repositories/catalogue.ts'
import { elementRowsOf } from '../db/repositories/credentials.ts'
import { decisionsInForce } from '../db/repositories/decisions.ts'
import type { Workspace } from '../workspace.ts'
import { decisionContext } from './decisionContext.ts'

export function stackHandlers(open: () => Workspace): Pick<Handlers, 'stack.get'> {
  return { 'stack.get': (input) => stackView(open(), input) }
}

function stackView(workspace: Workspace, asked: Parameters<Handlers['stack.get']>[0]): Output<'stack.get'> {
  const { db } = workspace
  const { caseId, moduleVersionId, chosen } = asked
  const replaces = decisionsInForce(db, [caseId]).get(caseId)?.id ?? null
  const context = decisionContext(workspace, caseId, { content: null, replaces })
  const compared = modulesWithoutLine({ purpose: context.purpose, lines: [], reasons: [] }, context)
  const module = compared.find((one) => one.moduleVersionId === moduleVersionId) ?? compared[0]
  if (module === undefined) return null
  const versions = new Map(
    moduleVersionsOf(
      db,
      compared.map((one) => one.moduleVersionId),
    ).map((version) => [version.moduleVersionId, version]),
  )
  const version = versions.get(module.moduleVersionId)
  const stack = stackOf(module, context, chosen)
  const rows = elementRowsOf(
    db,
    context.credentials.map(({ credentialId }) => credentialId),
  )
  return {
    module: {
      moduleVersionId: module.moduleVersionId,
      code: module.code,
      title: version?.title ?? [],
      credits: module.credits,
    },
    modules: compared.map((one) => ({
      moduleVersionId: one.moduleVersionId,
      code: one.code,
      title: versions.get(one.moduleVersionId)?.title ?? [],
    })),
    credentials: context.credentials.map(({ caseCredentialId, credentialId, workload, awardedOn }) => {
      const { title, awardingBody, eqfLevel } = credentialFacts(rows.get(credentialId) ?? [])
      return {
        caseCredentialId,
        title,
        awardingBody,
        eqfLevel,
        awardedOn,
        workload: workload?.credits ?? null,
        leftOut: stack.leftOut.find((one) => one.caseCredentialId === caseCredentialId)?.code ?? null,
      }
    }),
    outcomes: stack.outcomes.map(({ cells, ...outcome }, index) => ({
      ...outcome,
      code: module.outcomes[index]?.code ?? '',
      text: version?.outcomes.find(({ id }) => id === outcome.moduleOutcomeId)?.text ?? [],
      cells: [...cells],
    })),
    combinations: stack.combinations.map(({ caseCredentialIds }) => ({ caseCredentialIds: [...caseCredentialIds] })),
    ledger: stack.ledger,
    missing: [...stack.missing],
    ageLimitYears: context.policy.ageLimitYears,
  }
}
