import type { Handlers, Output } from '#contract/contract.ts'
import { DeliveryKind } from '#contract/decisions.ts'
import { type CaseId, DecisionId, StatementId } from '#core/ids.ts'
import { recognitionStatement } from '#core/report/recognitionStatement.ts'
import { statementFileName } from '#core/report/statementFileName.ts'
import type { LocalDate } from '#core/values.ts'
import type { Reader } from '../db/database.ts'
import { saltOfCase } from '../db/repositories/applicants.ts'
import { getDecision } from '../db/repositories/decisions.ts'
import { currentSettings, settingsOfVersion } from '../db/repositories/office.ts'
import {
  insertStatement,
  insertStatementEvent,
  lifeOf,
  nextStatementNumber,
  statementFile,
  statementPlace,
  statementsOf,
} from '../db/repositories/statements.ts'
import { hashOf } from '../hashOf.ts'
import { localDay } from '../localDay.ts'
import type { InTurn } from '../inTurn.ts'
import { demand, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { HeldSpellings } from '../heldSpellings.ts'
import type { Workspace } from '../workspace.ts'
import { statementInput } from './statementInput.ts'
import { exportRegister, register } from './statementRegister.ts'

type Routes =
  | 'statements.preview'
  | 'statements.issue'
  | 'statements.deliver'
  | 'statements.withdraw'
  | 'statements.list'
  | 'statements.bytes'
  | 'statements.register'
  | 'statements.exportRegister'

export function statementHandlers(
  open: () => Workspace,
  work: RunningWork,
  spellings: HeldSpellings<string>,
  { issuing, packWorker }: { readonly issuing: InTurn; readonly packWorker: URL },
): Pick<Handlers, Routes> {
  return {
    'statements.preview': ({ decisionId, language }) => work.during(preview(open(), decisionId, language)),
    'statements.issue': ({ decisionId, language }) => {
      const workspace = open()
      return work.during(issuing(() => issueStatement(workspace, decisionId, language)))
    },
    'statements.register': ({ filter }) => register(open, filter, spellings),
    'statements.exportRegister': (asked) => work.during(exportRegister(open, asked, packWorker)),
    'statements.list': ({ caseId }) => statementViews(open().db, caseId),

    'statements.deliver': ({ statementId, on, how, recipient }) => {
      const workspace = open()
      const { db } = workspace
      const { caseId, state, issuedAt } = demand(statementPlace(db, statementId))
      if (state !== 'issued') throw new Refusal('statementNotInForce')
      const issuedOn = localDay(new Date(issuedAt), currentSettings(db).timeZone)
      if (on < issuedOn || on > workspace.today()) throw new Refusal('dayImpossible', { from: issuedOn })
      workspace.inTransaction(() => {
        const row = { id: workspace.newId(), statementId, kind: 'delivered' as const, reason: null }
        insertStatementEvent(db, { ...row, on, how, recipient }, workspace.author())
        const ids = { case: caseId, statement: statementId, on, how }
        workspace.record('statement.delivered', ids, { salt: saltOfCase(db, caseId), values: { recipient } })
      })
      return statementViews(db, caseId)
    },

    'statements.withdraw': ({ statementId, reason }) => {
      const workspace = open()
      const { db } = workspace
      const { caseId, state } = demand(statementPlace(db, statementId))
      if (state !== 'issued') throw new Refusal('statementNotInForce')
      workspace.inTransaction(() => {
        const row = { id: workspace.newId(), statementId, kind: 'withdrawn' as const, reason }
        insertStatementEvent(db, row, workspace.author())
        const said = { salt: saltOfCase(db, caseId), values: { reason } }
        workspace.record('statement.withdrawn', { case: caseId, statement: statementId }, said)
      })
      return statementViews(db, caseId)
    },

    'statements.bytes': ({ statementId }) => {
      const found = demand(statementFile(open().db, statementId))
      return { name: statementFileName(found), bytes: new Uint8Array(found.file) }
    },
  }
}

export function statementViews(db: Reader, caseId: CaseId): Output<'statements.list'> {
  const rows = statementsOf(db, { caseId })
  const lives = lifeOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const life = lives.get(row.id)
    const deliveries = (life?.deliveries ?? []).map((one) => ({ ...one, how: DeliveryKind.parse(one.how) }))
    return { ...row, withdrawnBecause: life?.withdrawnBecause ?? null, deliveries }
  })
}

async function preview(workspace: Workspace, decisionId: DecisionId, language: 'en' | 'de') {
  const { bytes, pages } = await print(workspace, decisionId, { language, number: null, date: workspace.today() })
  return { bytes, pages }
}

async function print(
  workspace: Workspace,
  decisionId: DecisionId,
  as: { readonly language: 'en' | 'de'; readonly number: string | null; readonly date: LocalDate },
) {
  return workspace.print('statement', recognitionStatement(statementInput(workspace, decisionId, as)))
}

/**
 * Prints, numbers and keeps a statement: one at a time, so that nobody takes the number that is being printed. It is used up
 * when the bytes are kept. Issued bytes are never made again: a reprint answers these.
 *
 * `alsoKeep` writes in the same transaction: both are kept or neither.
 */
export async function issueStatement(
  workspace: Workspace,
  decisionId: DecisionId,
  language: 'en' | 'de',
  alsoKeep: (id: StatementId) => void = () => undefined,
) {
  const { db } = workspace
  const found = demandWithoutStatement(db, decisionId, language)
  const { appealRoute } = settingsOfVersion(db, found.decision.settingsVersion)
  if (!appealRoute.some(({ lang, value }) => lang === language && value.trim() !== ''))
    throw new Refusal('appealRouteMissing')

  // The day of the number and of the paper are one, though midnight may pass while it is printed.
  const date = workspace.today()
  const year = Number(date.slice(0, 4))
  const next = nextStatementNumber(db, year)
  const { bytes, pages, missing } = await print(workspace, decisionId, { language, number: next.number, date })
  if (missing.length > 0)
    throw new Refusal('lettersMissing', { letters: String.fromCodePoint(...missing.slice(0, 12)) })
  return workspace.inTransaction(() => {
    // While it was printed, another window may have recorded the decision that replaces this one.
    demandWithoutStatement(db, decisionId, language)
    const id = workspace.newId(StatementId)
    const sha256 = hashOf(bytes)
    const row = { id, decisionId, year, ...next, language, file: Buffer.from(bytes), sha256, pages }
    insertStatement(db, row, workspace.author())
    alsoKeep(id)
    const { caseId } = found.decision
    workspace.record('statement.issued', { case: caseId, statement: id, number: next.number, sha256 })
    return demand(statementViews(db, caseId).find((one) => one.id === id))
  })
}

/** The decision in force that no statement in this language hands out yet. */
function demandWithoutStatement(db: Reader, decisionId: DecisionId, language: 'en' | 'de') {
  const found = demand(getDecision(db, decisionId))
  if (found.replacedBy !== null) throw new Refusal('notFound')
  if (statementsOf(db, { decisionId }).some((one) => one.language === language && one.state === 'issued')) {
    throw new Refusal('alreadyIssued')
  }
  return found
}
