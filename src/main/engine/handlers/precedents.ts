import type { Handlers, Output } from '#contract/contract.ts'
import type { CaseId, ModuleVersionId } from '#core/ids.ts'
import type { ContextCredential, DecisionContext } from '#core/recognition/context.ts'
import { nearestPrecedents, providersOf, type Precedent, type PrecedentFacts } from '#core/recognition/precedents.ts'
import type { Reader } from '../db/database.ts'
import { purposeOf } from '../db/repositories/cases.ts'
import { moduleVersionsOf, type ModuleVersionRecord } from '../db/repositories/catalogue.ts'
import { elementRowsOf, getCaseCredential } from '../db/repositories/credentials.ts'
import { precedentFacts, type DecidedRow } from '../db/repositories/precedents.ts'
import { decidedElsewhere } from '../precedentIndex.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { decisionContext } from './decisionContext.ts'

type Routes = 'precedents.nearest' | 'precedents.ofCandidates'

const shown = 8

export function precedentHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'precedents.nearest': ({ caseId, moduleVersionId }) => {
      const workspace = open()
      const context = decisionContext(workspace, caseId, { content: null, replaces: null })
      const judged = context.credentials.filter(({ judgements }) =>
        judgements.some((one) => one.moduleVersionId === moduleVersionId),
      )
      const version = demand(moduleVersionsOf(workspace.db, [moduleVersionId])[0])
      return nearest(workspace, caseId, { context, credentials: judged, version }, shown).map(precedentView)
    },

    'precedents.ofCandidates': ({ caseCredentialId, moduleVersionIds }) => {
      const workspace = open()
      const { caseId } = demand(getCaseCredential(workspace.db, caseCredentialId))
      const context = decisionContext(workspace, caseId, { content: null, replaces: null })
      const credentials = context.credentials.filter((one) => one.caseCredentialId === caseCredentialId)
      return moduleVersionsOf(workspace.db, moduleVersionIds).flatMap((version) =>
        nearest(workspace, caseId, { context, credentials, version }, 1).map((one) => ({
          moduleVersionId: version.moduleVersionId,
          nearest: precedentView(one),
          decided: decidedAs(decidedElsewhere(workspace.db, version.moduleId, caseId)),
        })),
      )
    },
  }
}

/** How many lines had each outcome. */
function decidedAs(lines: readonly Pick<Precedent, 'outcome'>[]) {
  return Object.fromEntries(
    [...Map.groupBy(lines, ({ outcome }) => outcome)].map(([outcome, own]) => [outcome, own.length]),
  )
}

interface Asked {
  readonly context: DecisionContext
  readonly credentials: readonly ContextCredential[]
  readonly version: ModuleVersionRecord
}

function nearest({ db }: Workspace, caseId: CaseId, asked: Asked, atMost: number): Precedent[] {
  const { context, credentials, version } = asked
  const decided = decidedElsewhere(db, version.moduleId, caseId)
  const [first] = credentials
  if (first === undefined || decided.length === 0) return []
  const { level, workload } = precedentFacts(elementRowsOf(db, [first.credentialId]).get(first.credentialId) ?? [])
  const facts: PrecedentFacts = {
    provider: providersOf(credentials.map(({ provider }) => provider)),
    programme: purposeOf(db, caseId).programmeId,
    module: version.moduleId,
    moduleVersion: version.moduleVersionId,
    purpose: context.purpose,
    covered: coveredBy(credentials, version),
    level,
    workload,
  }
  return nearestPrecedents(facts, decided, atMost)
}

/** Codes of the outcomes that these credentials were judged to cover; null where nobody has judged any. */
function coveredBy(
  credentials: readonly ContextCredential[],
  { moduleVersionId, outcomes }: { readonly moduleVersionId: ModuleVersionId } & Pick<ModuleVersionRecord, 'outcomes'>,
): string[] | null {
  const judged = credentials.flatMap(({ judgements }) =>
    judgements.filter((one) => one.moduleVersionId === moduleVersionId),
  )
  if (judged.length === 0) return null
  const covered = new Set(
    judged
      .filter(({ coverage }) => coverage === 'covered' || coverage === 'partly')
      .map(({ moduleOutcomeId }) => moduleOutcomeId),
  )
  return outcomes.filter(({ id }) => covered.has(id)).map(({ code }) => code)
}

function precedentView(one: Precedent): Output<'precedents.nearest'>[number] {
  const { decisionId, caseId, caseNumber, decidedOn, outcome, same, differs } = one
  return { decisionId, caseId, caseNumber, decidedOn, outcome, same: [...same], differs: [...differs] }
}

/** What a line of a decision is held against others by. */
export function factsOfLine(db: Reader, row: DecidedRow): PrecedentFacts {
  return {
    ...precedentFacts(elementRowsOf(db, [row.credentialId]).get(row.credentialId) ?? []),
    programme: row.programmeId,
    module: row.moduleId,
    moduleVersion: row.moduleVersionId,
    purpose: row.content.purpose,
    covered: row.outcomes
      .filter(({ coverage }) => coverage === 'covered' || coverage === 'partly')
      .map(({ outcomeCode }) => outcomeCode),
  }
}
