import type { Handlers, Output } from '#contract/contract.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import type { CaseId, CredentialId, ModuleVersionId } from '#core/ids.ts'
import {
  lineOfPrecedents,
  nearestPrecedents,
  type DecidedLine,
  type PrecedentFacts,
} from '#core/recognition/precedents.ts'
import type { Reader } from '../db/database.ts'
import { purposeOf } from '../db/repositories/cases.ts'
import { moduleVersion } from '../db/repositories/catalogue.ts'
import { elementRowsOf } from '../db/repositories/credentials.ts'
import { decidedAbout, keptAbout, type DecidedRow } from '../db/repositories/precedents.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { decisionContext } from './decisionContext.ts'

type Routes = Extract<keyof Handlers, `precedents.${string}`>

/** Decisions about one module that are looked through; older ones speak less for today. */
const lookedThrough = 500
const shown = 8

export function precedentHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'precedents.nearest': ({ caseId, moduleVersionId }) => nearest(open(), caseId, moduleVersionId),
  }
}

function nearest(workspace: Workspace, caseId: CaseId, moduleVersionId: ModuleVersionId): Output<'precedents.nearest'> {
  const { db } = workspace
  const module = demand(moduleVersion(db, moduleVersionId))
  const context = decisionContext(workspace, caseId, { content: null, replaces: null })
  const judged = context.credentials.filter(({ judgements }) =>
    judgements.some((one) => one.moduleVersionId === moduleVersionId),
  )
  const [credential] = judged
  if (credential === undefined) return { line: null, nearest: [] }
  const covered = new Set(
    judged
      .flatMap(({ judgements }) => judgements)
      .filter((one) => one.moduleVersionId === moduleVersionId)
      .filter(({ coverage }) => coverage === 'covered' || coverage === 'partly')
      .map(({ moduleOutcomeId }) => moduleOutcomeId),
  )
  const facts: PrecedentFacts = {
    ...readFacts(db, credential.credentialId),
    programme: purposeOf(db, caseId).programmeId,
    module: module.moduleId,
    moduleVersion: moduleVersionId,
    purpose: context.purpose,
    covered: module.outcomes.filter(({ id }) => covered.has(id)).map(({ code }) => code),
  }
  const decided: DecidedLine[] = [
    ...decidedAbout(db, module.moduleId, caseId, lookedThrough).map((row) => ({
      decisionId: row.decisionId,
      caseId: row.caseId,
      caseNumber: row.caseNumber,
      decidedOn: row.decidedOn,
      outcome: row.outcome,
      facts: factsOfLine(db, row),
    })),
    ...keptAbout(db, module.moduleId).map(({ id, outcome, year, facts: kept }) => ({
      decisionId: id,
      caseId: null,
      caseNumber: null,
      // Of an erased case only the year is kept.
      decidedOn: `${String(year)}-01-01`,
      outcome,
      facts: kept,
    })),
  ]
  const line = lineOfPrecedents(facts, decided)
  return {
    line: line === null ? null : { outcome: line.outcome, decisions: [...line.decisions] },
    nearest: nearestPrecedents(facts, decided, shown).map((one) => ({
      decisionId: one.decisionId,
      caseId: one.caseId,
      caseNumber: one.caseNumber,
      decidedOn: one.decidedOn,
      outcome: one.outcome,
      same: [...one.same],
      differs: [...one.differs],
    })),
  }
}

/** What a line of a decision is held against others by. */
export function factsOfLine(db: Reader, row: DecidedRow): PrecedentFacts {
  return {
    ...readFacts(db, row.credentialId),
    programme: row.programmeId,
    module: row.moduleId,
    moduleVersion: row.moduleVersionId,
    purpose: row.content.purpose,
    covered: row.outcomes
      .filter(({ coverage }) => coverage === 'covered' || coverage === 'partly')
      .map(({ outcomeCode }) => outcomeCode),
  }
}

function readFacts(db: Reader, credentialId: CredentialId): Pick<PrecedentFacts, 'provider' | 'level' | 'workload'> {
  const { awardingBody, issuer, eqfLevel, ects } = credentialFacts(
    elementRowsOf(db, [credentialId]).get(credentialId) ?? [],
  )
  return {
    provider: (awardingBody[0] ?? issuer[0])?.value.trim() ?? '',
    level: eqfLevel,
    workload: ects,
  }
}
