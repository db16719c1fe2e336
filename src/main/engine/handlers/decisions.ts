import type { Handlers, Output } from '#contract/contract.ts'
import { CaseId, DecisionId } from '#core/ids.ts'
import { lineFacts, type DecisionContext, type LineFacts } from '#core/recognition/context.ts'
import { learningCounted } from '#core/recognition/countedLearning.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import { departedFrom, precedentsOfLine } from '#core/recognition/departure.ts'
import { doubtOf } from '#core/recognition/doubts.ts'
import { beginDraft, beginLine, modulesWithoutLine } from '#core/recognition/draft.ts'
import { outcomeCredits } from '#core/recognition/outcomeCredits.ts'
import { problemsOf } from '#core/recognition/rules.ts'
import { getApplicant } from '../db/repositories/applicants.ts'
import { getCase } from '../db/repositories/cases.ts'
import { moduleVersion } from '../db/repositories/catalogue.ts'
import { findComparison, type ComparisonRecord } from '../db/repositories/comparisons.ts'
import { getCaseCredential, readingOf } from '../db/repositories/credentials.ts'
import {
  decisionsInForce,
  decisionsOf,
  deleteDraft,
  getDraft,
  insertDecision,
  linesOf,
  putDraft,
  sourcesOfDecision,
  type NewLine,
} from '../db/repositories/decisions.ts'
import { departuresOf, insertDeparture } from '../db/repositories/precedents.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { insertStatementEvent, statementsOf } from '../db/repositories/statements.ts'
import { getReport, reportsOf } from '../db/repositories/verification.ts'
import type { Reader } from '../db/database.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { answerAppeal, demandAppealOfficer } from './appeals.ts'
import { decisionContext } from './decisionContext.ts'
import { demandOwnViewFirst, demandSignature, sign } from './secondOfficer.ts'

type Routes =
  'decisions.draft' | 'decisions.saveDraft' | 'decisions.discardDraft' | 'decisions.record' | 'decisions.list'

type Draft = Output<'decisions.draft'>
type Decision = Output<'decisions.record'>

export function decisionHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'decisions.draft': ({ caseId }) => {
      const workspace = open()
      demandOwnViewFirst(workspace, caseId)
      return draftView(workspace, caseId)
    },

    'decisions.saveDraft': ({ caseId, revision, content }) => {
      const workspace = open()
      demand(getCase(workspace.db, caseId))
      demandOwnViewFirst(workspace, caseId)
      workspace.inTransaction(() => {
        demandRevision(workspace, caseId, revision)
        putDraft(workspace.db, caseId, { revision: revision + 1, content }, workspace.author())
      })
      return draftView(workspace, caseId)
    },

    'decisions.discardDraft': ({ caseId, revision }) => {
      const workspace = open()
      demand(getCase(workspace.db, caseId))
      demandOwnViewFirst(workspace, caseId)
      workspace.inTransaction(() => {
        demandRevision(workspace, caseId, revision)
        deleteDraft(workspace.db, caseId)
      })
      return {}
    },

    'decisions.record': ({ caseId, revision }) => {
      const workspace = open()
      return workspace.inTransaction(() => recordDecision(workspace, caseId, revision))
    },

    'decisions.list': ({ caseId }) => decisionViews(open(), caseId),
  }
}

/** Revision 0 is a case without a saved draft. */
function demandRevision({ db }: Workspace, caseId: CaseId, revision: number): void {
  const current = getDraft(db, caseId)?.revision ?? 0
  if (revision !== current) throw new Refusal('changedMeanwhile', { revision: current })
}

function draftView(workspace: Workspace, caseId: CaseId): Draft {
  const { db } = workspace
  const inForce = decisionsInForce(db, [caseId]).get(caseId) ?? null
  const saved = getDraft(db, caseId)
  const replaces = inForce?.id ?? null
  const begun =
    saved?.content ?? inForce?.content ?? beginDraft(decisionContext(workspace, caseId, { content: null, replaces }))
  const content = DecisionContent.parse(begun)
  const context = decisionContext(workspace, caseId, { content, replaces })
  return {
    caseId,
    revision: saved?.revision ?? 0,
    content,
    savedAt: saved?.savedAt ?? null,
    lines: demandLines(content, context).map((facts) => lineView(workspace, facts, context)),
    problems: problemsOf(content, context),
    couldAdd: modulesWithoutLine(content, context).map((module) => ({
      moduleCode: module.code,
      moduleTitle: moduleVersion(db, module.moduleVersionId)?.title ?? [],
      line: beginLine(module, context),
    })),
    replaces: inForce === null ? null : { decisionId: inForce.id, number: inForce.number },
  }
}

function recordDecision(workspace: Workspace, caseId: CaseId, revision: number): Decision {
  const { db, newId } = workspace
  const record = demand(getCase(db, caseId))
  const draft = demand(getDraft(db, caseId))
  if (draft.revision !== revision) throw new Refusal('changedMeanwhile', { revision: draft.revision })

  const before = decisionsInForce(db, [caseId]).get(caseId) ?? null
  const context = decisionContext(workspace, caseId, { content: draft.content, replaces: before?.id ?? null })
  const problems = problemsOf(draft.content, context)
  if (problems.length > 0)
    throw new Refusal('decisionIncomplete', { problems: problems.length, first: problems[0]?.code ?? '' })

  const appeal = before === null ? null : demandAppealOfficer(workspace, caseId)
  const proposalId = demandSignature(workspace, caseId, draft.content, context.policy)

  const id = newId(DecisionId)
  const number = (before?.number ?? 0) + 1
  const settings = currentSettings(db)
  const lines = demandLines(draft.content, context)
  const ids = {
    case: caseId,
    decision: id,
    number: String(number),
    outcome: draft.content.lines.map(({ outcome }) => outcome).join(' '),
    ...(before === null ? {} : { replaces: before.id }),
  }
  const salt = getApplicant(db, record.applicantId)?.salt ?? null
  const auditHash = workspace.record('decision.recorded', ids, { salt, values: { decision: draft.content } })
  insertDecision(
    db,
    {
      id,
      caseId,
      number,
      content: draft.content,
      policyVersion: context.policy.version,
      settingsVersion: settings.version,
      replaces: before?.id ?? null,
      decidedOn: context.today,
      auditHash,
    },
    lines.map((facts) => newLine(workspace, facts, record.number)),
    workspace.author(),
  )
  for (const facts of lines) keepDeparture(workspace, facts, { context, caseId, decisionId: id, salt })
  sign(workspace, id, proposalId)
  answerAppeal(workspace, appeal, id)
  deleteDraft(db, caseId)
  if (before !== null) retireStatements(workspace, before.id, caseId)
  const view = decisionViews(workspace, caseId).find((decision) => decision.id === id)
  if (view === undefined) throw new Error('The decision just recorded is not in the record')
  return view
}

/** Which precedents a line departs from as it is recorded, and why; inside the transaction of the decision. */
function keepDeparture(
  workspace: Workspace,
  facts: LineFacts,
  of: {
    readonly context: DecisionContext
    readonly caseId: CaseId
    readonly decisionId: DecisionId
    readonly salt: Uint8Array | null
  },
): void {
  const departed = departedFrom(facts, of.context)
  if (departed === null) return
  const id = workspace.newId()
  const said = { precedents: departed.decisions, reason: facts.line.departure.trim() }
  insertDeparture(workspace.db, { id, decisionId: of.decisionId, ...said }, workspace.author())
  workspace.record(
    'precedent.departed',
    {
      case: of.caseId,
      decision: of.decisionId,
      departure: id,
      outcome: departed.outcome,
      precedents: String(said.precedents.length),
    },
    { salt: of.salt, values: { departure: said } },
  )
}

/** What a line rests on, pinned: reading, report and comparison as they are now. */
function newLine(
  workspace: Workspace,
  { line, index, credentials, ledgerInput, ledger }: LineFacts,
  caseNumber: string,
): NewLine {
  const { db, newId } = workspace
  if (line.outcome === null) throw new Error('A line without an outcome passed the rules')
  return {
    line: {
      id: newId(),
      position: index,
      moduleVersionId: line.moduleVersionId,
      outcome: line.outcome,
      credits: line.credits,
      ledger,
      outcomes: outcomeCredits(ledgerInput),
    },
    sources: credentials.map(({ caseCredentialId }) => {
      const found = demand(getCaseCredential(db, caseCredentialId))
      const comparison: ComparisonRecord | null = findComparison(db, caseCredentialId, line.moduleVersionId)
      return {
        caseCredentialId,
        readingId: readingOf(db, found.sourceFileId).id,
        verificationReportId: reportsOf(db, [caseCredentialId]).get(caseCredentialId)?.[0]?.id ?? null,
        comparisonId: comparison?.id ?? null,
      }
    }),
    counted: learningCounted(ledgerInput, line.credits ?? 0, caseNumber).map(
      ({ credentialId, item, moduleOutcomeId, credits }) => ({
        id: newId(),
        credentialId,
        item,
        moduleOutcomeId,
        credits,
      }),
    ),
  }
}

/** A statement says what was decided: once that is replaced, so is it. */
function retireStatements(workspace: Workspace, decisionId: DecisionId, caseId: CaseId): void {
  for (const { id, state } of statementsOf(workspace.db, { decisionId })) {
    if (state !== 'issued') continue
    const row = { id: workspace.newId(), statementId: id, kind: 'replaced' as const, reason: null }
    insertStatementEvent(workspace.db, row, workspace.author())
    workspace.record('statement.replaced', { case: caseId, statement: id })
  }
}

export function decisionViews({ db }: Workspace, caseId: CaseId): Decision[] {
  return decisionsOf(db, caseId).map(({ decision, by, replacedBy }) => ({
    id: decision.id,
    caseId,
    number: decision.number,
    content: DecisionContent.parse(decision.content),
    lines: linesOf(db, decision.id).map(({ id, moduleVersionId, ledger }) => {
      const module = moduleVersion(db, moduleVersionId)
      return {
        moduleCode: module?.code ?? '',
        moduleTitle: module?.title ?? [],
        ledger,
        doubts: doubtsKept(db, decision.id, id),
      }
    }),
    departures: departuresOf(db, decision.id),
    replaces: decision.replaces,
    replacedBy,
    by,
    decidedAt: decision.createdAt,
    decidedOn: decision.decidedOn,
    auditHash: decision.auditHash,
  }))
}

/** What spoke against the credentials of a line as it was recorded: the reports are pinned, a newer check changes nothing. */
function doubtsKept(db: Reader, decisionId: DecisionId, lineId: string): Decision['lines'][number]['doubts'] {
  return sourcesOfDecision(db, decisionId).flatMap(({ lineId: of, caseCredentialId, verificationReportId }) => {
    const report = of !== lineId || verificationReportId === null ? null : getReport(db, verificationReportId)
    const doubt = report === null ? null : doubtOf(report)
    return doubt === null ? [] : [{ caseCredentialId, doubt }]
  })
}

function lineView({ db }: Workspace, facts: LineFacts, context: DecisionContext): Draft['lines'][number] {
  const module = moduleVersion(db, facts.line.moduleVersionId)
  const precedents = precedentsOfLine(facts, context)
  return {
    moduleCode: module?.code ?? '',
    moduleTitle: module?.title ?? [],
    ledger: facts.ledger,
    precedents:
      precedents === null
        ? null
        : {
            outcome: precedents.outcome,
            cases: precedents.decisions.length,
            of: precedents.of,
            departs: departedFrom(facts, context) === null ? 'no' : 'yes',
          },
  }
}

/** The lines whose module the record holds; a line that names another is refused by the rules, not shown. */
function demandLines(content: DecisionContent, context: DecisionContext): LineFacts[] {
  return lineFacts(content, context).map(demand)
}
