import type { CaseAsOf } from '#contract/asOf.ts'
import type { Handlers } from '#contract/contract.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import type { CaseCredentialId, CaseId, ModuleVersionId, ProposalId } from '#core/ids.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import type { Policy } from '#core/recognition/policy.ts'
import type { LocalDate } from '#core/values.ts'
import { readAsOf } from '../db/asOf.ts'
import { moduleVersionsOf, versionsInForce, versionsOfModule } from '../db/repositories/catalogue.ts'
import { caseOpenedAt } from '../db/repositories/cases.ts'
import { comparisonsOf, judgedOnceIn, judgementsOf } from '../db/repositories/comparisons.ts'
import { caseCredentialsOf } from '../db/repositories/credentials.ts'
import { lettersOf } from '../db/repositories/letters.ts'
import { currentPolicy, currentSettings, settingsAt } from '../db/repositories/office.ts'
import { listPolicies } from '../db/repositories/policies.ts'
import { proposalsOf } from '../db/repositories/proposals.ts'
import { endOfDay } from '../endOfDay.ts'
import { localDay } from '../localDay.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { appealsTold } from './appealsTold.ts'
import { caseDetail } from './caseView.ts'
import { conditionsOf } from './conditions.ts'
import { knownOf } from './credentials.ts'
import { decisionViews } from './decisions.ts'
import { hiddenProposals } from './secondOfficer.ts'
import { proposalTold } from './proposalTold.ts'
import { statementViews } from './statements.ts'

export function asOfHandlers(open: () => Workspace): Pick<Handlers, 'cases.asOf'> {
  return {
    'cases.asOf': ({ caseId, on }) => {
      const workspace = open()
      // The office's zone of that day: one that was changed since must not move what was known.
      const { timeZone } = settingsAt(workspace.db, `${on}T23:59:59.999Z`)
      const from = localDay(new Date(demand(caseOpenedAt(workspace.db, caseId))), timeZone)
      if (on < from || on > workspace.today()) throw new Refusal('dayImpossible', { from })
      const at = endOfDay(on, timeZone)
      // The clock stands where the record does: days left are those of that day.
      const then = { ...workspace, now: () => at, today: () => on }
      // Who must not see the first officer's outcome before their own view is written does not get it by this door.
      const hidden = hiddenProposals(workspace, caseId)
      // Nor does a suggestion that the policy of today keeps out of sight until its outcome is judged.
      const { suggestions } = currentPolicy(workspace.db, workspace.today())
      return readAsOf(workspace.db, at, () => viewOf(then, caseId, { on, hidden, suggestions }))
    },
  }
}

function viewOf(
  workspace: Workspace,
  caseId: CaseId,
  {
    on,
    hidden,
    suggestions,
  }: {
    readonly on: LocalDate
    readonly hidden: ReadonlySet<ProposalId>
    readonly suggestions: Policy['suggestions']
  },
): CaseAsOf {
  const { db, officer } = workspace
  const detail = caseDetail(workspace, caseId)
  const decisions = decisionViews(workspace, caseId)
  const ids = detail.credentials.map(({ id }) => id)
  const comparisons = comparisonsOf(db, ids)
  const proposals = proposalsOf(db, { caseId }).map((proposal) =>
    proposalTold(proposal, { to: officer.id, hidden: hidden.has(proposal.id) ? 'yes' : 'no' }),
  )
  const named = new Set([
    ...(detail.target.moduleVersionId === null ? [] : [detail.target.moduleVersionId]),
    ...comparisons.map(({ moduleVersionId }) => moduleVersionId),
    ...decisions.flatMap(({ content }) =>
      DecisionContent.parse(content).lines.map(({ moduleVersionId }) => moduleVersionId),
    ),
    ...proposals.flatMap(({ content, views }) =>
      [...(content?.lines ?? []), ...views.flatMap(({ lines }) => lines)].map(({ moduleVersionId }) => moduleVersionId),
    ),
  ])
  const { version } = currentPolicy(db, on)
  const settings = currentSettings(db)
  return {
    on,
    detail,
    credentials: credentialsOf(workspace, caseId),
    judgements: judgedModules(workspace, ids, suggestions),
    proposals,
    decisions,
    conditions: conditionsOf(workspace, [caseId]).map(({ row }) => row),
    appeals: appealsTold(workspace, caseId),
    letters: lettersOf(db, [caseId]).get(caseId) ?? [],
    statements: statementViews(db, caseId),
    policy: {
      version,
      validFrom: listPolicies(db).find(({ policy }) => policy.version === version)?.validFrom ?? null,
    },
    settings: { version: settings.version, office: settings.officeName },
    modules: modulesOf(workspace, named, on),
  }
}

function credentialsOf({ db }: Workspace, caseId: CaseId): CaseAsOf['credentials'] {
  return knownOf(db, caseCredentialsOf(db, [caseId])).map(({ credential: { id }, rows, report }) => ({
    id,
    title: credentialFacts(rows).title,
    elements: [...rows],
    report,
  }))
}

function judgedModules(
  { db }: Workspace,
  ids: readonly CaseCredentialId[],
  suggestions: Policy['suggestions'],
): CaseAsOf['judgements'] {
  const comparisons = comparisonsOf(db, ids)
  const judged = judgementsOf(
    db,
    comparisons.map(({ id }) => id),
  )
  const modules = new Map(
    moduleVersionsOf(
      db,
      comparisons.map(({ moduleVersionId }) => moduleVersionId),
    ).map((module) => [module.moduleVersionId, module]),
  )
  return comparisons.map(({ id, caseCredentialId, moduleVersionId, engineVersion, suggestion }) => {
    const module = demand(modules.get(moduleVersionId))
    const judgedOnce = new Set<string>(judgedOnceIn(db, id))
    const inSight = suggestion.outcomes.filter(
      ({ outcomeKey }) => suggestions === 'shown' || judgedOnce.has(outcomeKey),
    )
    return {
      caseCredentialId,
      moduleCode: module.code,
      engineVersion,
      outcomes: module.outcomes.map((outcome) => {
        const judgement = judged.get(id)?.find(({ moduleOutcomeId }) => moduleOutcomeId === outcome.id)
        return {
          code: outcome.code,
          text: outcome.text,
          suggested: inSight.find(({ outcomeKey }) => outcomeKey === outcome.id)?.coverage ?? null,
          judged:
            judgement === undefined
              ? null
              : { coverage: judgement.coverage, note: judgement.note, by: judgement.by, at: judgement.at },
        }
      }),
    }
  })
}

/** What the case named, and of the same modules the version in force that day. */
function modulesOf({ db }: Workspace, named: ReadonlySet<ModuleVersionId>, on: LocalDate): CaseAsOf['modules'] {
  const known = moduleVersionsOf(db, [...named])
  const inForce = new Set(named.size === 0 ? [] : versionsInForce(db, on))
  const siblings = new Set(
    known.flatMap(({ moduleId }) => versionsOfModule(db, moduleId).map(({ moduleVersionId }) => moduleVersionId)),
  )
  const others = moduleVersionsOf(
    db,
    [...siblings].filter((id) => inForce.has(id) && !named.has(id)),
  )
  return [...known, ...others].map(({ moduleVersionId, code, title, validFrom, revision }) => ({
    moduleVersionId,
    code,
    title,
    validFrom,
    revision,
    named: named.has(moduleVersionId),
  }))
}
