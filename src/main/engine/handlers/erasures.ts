import type { Handlers, Output } from '#contract/contract.ts'
import type { CaseId } from '#core/ids.ts'
import { valuesOf } from '../db/ownedRows.ts'
import { closeRequests, entriesAbout, erasuresDone, insertRequest, openRequest } from '../db/repositories/erasures.ts'
import { currentPolicy } from '../db/repositories/office.ts'
import { erasureAsked } from '../erasure/asked.ts'
import { erase } from '../erasure/erase.ts'
import { listErasures } from '../erasure/keptErased.ts'
import { Refusal } from '../refusal.ts'
import { termsOfCases } from '../retention/termsOfCases.ts'
import type { Workspace } from '../workspace.ts'
import type { Backups } from './backups.ts'

type Routes = Extract<keyof Handlers, `erasures.${string}`>
interface Asked {
  readonly caseId: CaseId
  readonly scope: 'case' | 'applicant'
}

/** `betweenBackups`: a copy that is being made would hold who was erased beside it, until a day that the erasure does not tell. */
export function erasureHandlers(open: () => Workspace, betweenBackups: Backups['between']): Pick<Handlers, Routes> {
  return {
    'erasures.preview': (asked) => preview(open(), asked),

    'erasures.ask': ({ caseId, scope, ground }) => {
      const workspace = open()
      const { about } = erasureAsked(workspace.db, { caseId, scope })
      if (openRequest(workspace.db, about) !== null) throw new Refusal('changedMeanwhile')
      workspace.inTransaction(() => {
        const id = workspace.newId()
        insertRequest(workspace.db, { id, ...about, ground }, workspace.author())
        workspace.record('erasure.asked', { case: caseId, request: id, scope, ground })
      })
      return preview(workspace, { caseId, scope })
    },

    'erasures.erase': ({ caseId, scope, ground, typed }) => {
      const { officer } = open()
      return betweenBackups(() => {
        const workspace = open()
        if (workspace.officer.id !== officer.id) throw new Refusal('locked')
        const shown = preview(workspace, { caseId, scope })
        if (shown.heldBy !== null) throw new Refusal('keptForNow', { by: shown.heldBy })
        if (!shown.toType.includes(typed.trim())) throw new Refusal('numberDiffers')
        if (shown.second.needed && (shown.second.askedBy === null || shown.second.byYou))
          throw new Refusal('secondOfficerNeeded')
        const { reach, about } = erasureAsked(workspace.db, { caseId, scope })
        const done = workspace.inTransaction(() => {
          closeRequests(workspace.db, about, workspace.now())
          return erase(workspace, reach, { ground, applicantId: about.applicantId })
        })
        listErasures(workspace)
        workspace.dropErased(done.originals)
        return {
          caseNumbers: done.caseNumbers,
          statementNumbers: done.statementNumbers,
          ground,
          rows: done.rows,
          originals: done.originals.length,
          backupsUntil: done.backupsUntil,
          at: workspace.now(),
          by: workspace.officer.name,
        }
      })
    },

    'erasures.list': () =>
      erasuresDone(open().db).map(({ erasure, by }) => ({
        caseNumbers: [...erasure.caseNumbers],
        statementNumbers: [...erasure.statementNumbers],
        ground: erasure.ground === 'request' ? 'request' : 'retention',
        rows: erasure.rows,
        originals: erasure.originals,
        backupsUntil: erasure.backupsUntil,
        at: erasure.createdAt,
        by,
      })),
  }
}

const named = ({ office, number }: { readonly office: string; readonly number: string }) => ({ office, number })

function preview(workspace: Workspace, asked: Asked): Output<'erasures.preview'> {
  const { db } = workspace
  const { reach, about, applicantName } = erasureAsked(db, asked)
  const { rows, caseIds } = reach
  const caseNumbers = valuesOf(db, rows, 'cases', 'number').toSorted()
  const archived = reach.archived.goes.map(named)
  const terms = termsOfCases(workspace).filter(({ record }) => caseIds.includes(record.id))
  const asking = openRequest(db, about)
  const count = (table: string) => rows.get(table)?.size ?? 0
  return {
    applicantName,
    caseNumbers,
    toType: caseNumbers.length > 0 ? caseNumbers : archived.map(({ number }) => number),
    wholeApplicant: reach.applicantIds.length > 0,
    credentials: count('credentials'),
    documents: count('supporting_documents'),
    decisions: count('decisions'),
    statementNumbers: valuesOf(db, rows, 'statements', 'number').toSorted(),
    letters: count('letters'),
    logEntries: entriesAbout(db, [...caseIds, ...reach.applicantIds, ...reach.archived.goes.map(({ id }) => id)]),
    backupsUntil: workspace.backupsUntil(),
    keptUntil:
      terms
        .map(({ term }) => term.keptUntil)
        .toSorted()
        .at(-1) ?? null,
    heldBy: terms.find(({ term }) => term.heldBy !== null)?.term.heldBy ?? null,
    staysElsewhere: reach.staysElsewhere.length,
    archived,
    alike: reach.archived.alike.map(named),
    second: {
      needed: currentPolicy(db, workspace.today()).erasure === 'twoOfficers',
      askedBy: asking?.name ?? null,
      byYou: asking?.by === workspace.officer.id,
    },
  }
}
