import { eq, inArray } from 'drizzle-orm'
import { DecisionId, type ApplicantId } from '#core/ids.ts'
import { deleteRows, rowsWhere, valuesOf } from '../db/ownedRows.ts'
import { insertErasure } from '../db/repositories/erasures.ts'
import { decidedIn, keepPrecedent } from '../db/repositories/precedents.ts'
import { caseCredentialEvents } from '../db/schema.ts'
import { forgetInEnteredCases } from '../enteredCases.ts'
import { factsOfLine } from '../handlers/precedents.ts'
import type { Workspace } from '../workspace.ts'
import type { ListedErasure } from './erasureList.ts'
import { originalsIn, type Reach } from './reach.ts'

interface Erasing {
  readonly ground: 'retention' | 'request'
  readonly applicantId: ApplicantId
  /** The erasure that this one does again, of which the record knows nothing. */
  readonly before?: ListedErasure
}

/**
 * Erases what a reach names, in one transaction: all of it or nothing, a crash leaves one or the other.
 *
 * The keys of the originals and, with the last case, the applicant's salt are in rows that go: what a file or a commitment of
 * the audit chain says can be read by nobody any more. The chain itself stays as it is. Answers the originals, whose files the
 * caller removes; a crash before that leaves files that no row names, which the next opening removes.
 */
export function erase(workspace: Workspace, reach: Reach, { ground, applicantId, before }: Erasing) {
  const { db } = workspace
  const originals = originalsIn(db, reach.rows)
  const caseNumbers = valuesOf(db, reach.rows, 'cases', 'number').toSorted()
  const statementNumbers = valuesOf(db, reach.rows, 'statements', 'number').toSorted()
  const backupsUntil = workspace.backupsUntil()
  leavePrecedents(workspace, reach)
  forgetWhereTo(workspace, reach)
  forgetInEnteredCases(db, reach)
  const rows = deleteRows(db, reach.rows)
  const id = before?.erasure ?? workspace.newId()
  const erasure = { id, applicantId, caseNumbers, statementNumbers, ground, rows }
  insertErasure(db, { ...erasure, originals: originals.length, backupsUntil }, workspace.author())
  const people = new Set([...reach.applicantIds, ...(before?.applicants ?? [])])
  for (const one of people) workspace.record('applicant.erased', { applicant: one, erasure: id, ground })
  const cases = new Set([...reach.caseIds, ...reach.archived.goes.map((one) => one.id), ...(before?.cases ?? [])])
  for (const one of cases) workspace.record('case.erased', { case: one, erasure: id, ground })
  return { originals, caseNumbers, statementNumbers, rows, backupsUntil }
}

/** Of each line in force its facts and outcome stay for like cases: no person, no case, no day but its year. */
function leavePrecedents({ db, newId }: Workspace, { caseIds }: Reach): void {
  for (const row of decidedIn(db, caseIds)) {
    keepPrecedent(db, {
      id: newId(DecisionId),
      moduleVersionId: row.moduleVersionId,
      outcome: row.outcome,
      credits: row.credits,
      year: Number(row.decidedOn.slice(0, 4)),
      facts: factsOfLine(db, row),
    })
  }
}

/** A credential that stays was moved to a case that goes: that it is out of its own case stays, where to and why does not. */
function forgetWhereTo({ db }: Workspace, { caseIds, rows }: Reach): void {
  const going = rows.get('case_credential_events') ?? new Set()
  const events = db
    .select()
    .from(caseCredentialEvents)
    .where(inArray(caseCredentialEvents.toCaseId, [...caseIds]))
    .all()
  for (const event of events) {
    const [rowid] = rowsWhere(db, 'case_credential_events', 'id', [event.id])
    if (rowid !== undefined && going.has(rowid)) continue
    // Append-only: the row is not changed but written anew.
    db.delete(caseCredentialEvents).where(eq(caseCredentialEvents.id, event.id)).run()
    db.insert(caseCredentialEvents)
      .values({ ...event, kind: 'detached', toCaseId: null, reason: '' })
      .run()
  }
}
