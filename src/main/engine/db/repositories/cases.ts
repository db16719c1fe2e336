import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { RecordedEvent } from '#contract/cases.ts'
import type { ApplicantId, CaseEventId, CaseId, ModuleVersionId, OfficerId, ProgrammeId } from '#core/ids.ts'
import type { Purpose } from '#core/programme/programme.ts'
import type { CaseEvent } from '#core/recognition/case.ts'
import type { Instant, LocalDate } from '#core/values.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { heldAt } from '../heldAt.ts'
import { caseEventCorrections, caseEvents, casePurposes, cases, officers } from '../schema.ts'
import { nextSerial } from './numberSeries.ts'

export interface CaseRecord {
  readonly id: CaseId
  readonly year: number
  readonly serial: number
  readonly number: string
  readonly applicantId: ApplicantId
  readonly heldBy: OfficerId
}

export interface PurposeRecord {
  readonly purpose: Purpose
  readonly programmeId: ProgrammeId | null
  readonly moduleVersionId: ModuleVersionId | null
}

const caseColumns = {
  id: cases.id,
  year: cases.year,
  serial: cases.serial,
  number: cases.number,
  applicantId: cases.applicantId,
  heldBy: cases.heldBy,
}

/** A case is never held by nobody: the migrations gave every old one its holder. */
function held(row: Omit<CaseRecord, 'heldBy'> & { readonly heldBy: OfficerId | null }): CaseRecord {
  if (row.heldBy === null) throw new Error(`Case ${row.id} is held by nobody`)
  return { ...row, heldBy: row.heldBy }
}

export function getCase(db: Reader, id: CaseId): CaseRecord | null {
  const row = db.select(caseColumns).from(cases).where(eq(cases.id, id)).get()
  return row === undefined ? null : held(row)
}

/** When it was opened here, which may be later than the day it was received. */
export function caseOpenedAt(db: Reader, id: CaseId): string | null {
  return db.select({ at: cases.createdAt }).from(cases).where(eq(cases.id, id)).get()?.at ?? null
}

/** Newest first. */
export function listCases(db: Reader): CaseRecord[] {
  return db.select(caseColumns).from(cases).orderBy(desc(cases.year), desc(cases.serial)).all().map(held)
}

/** Those of these that the record holds. */
export function casesOf(db: Reader, ids: readonly CaseId[]): CaseRecord[] {
  return db
    .select(caseColumns)
    .from(cases)
    .where(inArray(cases.id, [...ids]))
    .all()
    .map(held)
}

/** Numbers run per year without a gap: `2026-0417`. Call it inside the transaction that inserts the case. */
export function insertCase(
  db: Database,
  row: { id: CaseId; applicantId: ApplicantId; heldBy: OfficerId; year: number },
  author: Author,
): string {
  const serial = nextSerial(db, 'case', row.year)
  const number = `${row.year}-${String(serial).padStart(4, '0')}`
  db.insert(cases)
    .values({ ...row, serial, number, ...author })
    .run()
  return number
}

/** What a case asks for now. */
export function purposeOf(db: Reader, caseId: CaseId): PurposeRecord {
  const row = purposesOf(db, [caseId]).get(caseId)
  if (row === undefined) throw new Error(`Case ${caseId} has no purpose`)
  return row
}

export function purposesOf(db: Reader, caseIds: readonly CaseId[]): Map<CaseId, PurposeRecord> {
  const rows = db
    .select()
    .from(casePurposes)
    .where(and(inArray(casePurposes.caseId, [...caseIds]), isNull(casePurposes.retiredAt)))
    .orderBy(asc(casePurposes.id))
    .all()
  return new Map(
    rows.map(({ caseId, purpose, programmeId, moduleVersionId }) => [
      caseId,
      { purpose, programmeId, moduleVersionId },
    ]),
  )
}

/** What a case asked for at an instant, whatever it asks for now; what it asks for now where a clock was set back since. */
export function purposeAt(db: Reader, caseId: CaseId, at: Instant): PurposeRecord {
  const row = db
    .select()
    .from(casePurposes)
    .where(
      and(eq(casePurposes.caseId, caseId), ...heldAt({ from: casePurposes.createdAt, to: casePurposes.retiredAt }, at)),
    )
    .orderBy(desc(casePurposes.id))
    .limit(1)
    .get()
  return row ?? purposeOf(db, caseId)
}

/** Retires what the case asked for until now and adds what it asks for from now on. */
export function replacePurpose(db: Database, caseId: CaseId, purpose: PurposeRecord, id: string, author: Author): void {
  db.update(casePurposes)
    .set({ retiredAt: author.createdAt })
    .where(and(eq(casePurposes.caseId, caseId), isNull(casePurposes.retiredAt)))
    .run()
  db.insert(casePurposes)
    .values({ id, caseId, ...purpose, ...author })
    .run()
}

/** The day that counts for a row of `caseEvents`: that of the last correction, else the one it was entered with. */
export const countedDay = sql<LocalDate>`coalesce(
  (SELECT later.on_day FROM case_event_corrections AS later WHERE later.event_id = ${caseEvents.id} ORDER BY later.id DESC LIMIT 1),
  ${caseEvents.on})`

/** In the order they happened, then in the order they were entered. */
export function eventsOf(db: Reader, caseIds: readonly CaseId[]): Map<CaseId, RecordedEvent[]> {
  const rows = db
    .select({
      caseId: caseEvents.caseId,
      id: caseEvents.id,
      kind: caseEvents.kind,
      entered: caseEvents.on,
      on: countedDay,
      reason: caseEvents.reason,
      expectedOn: caseEvents.expectedOn,
      at: caseEvents.createdAt,
      by: officers.name,
    })
    .from(caseEvents)
    .innerJoin(officers, eq(officers.id, caseEvents.createdBy))
    .where(inArray(caseEvents.caseId, [...caseIds]))
    .orderBy(asc(countedDay), asc(caseEvents.id))
    .all()
  const corrected = correctionsIn(db, caseIds)
  const events = new Map<CaseId, RecordedEvent[]>()
  for (const { caseId, entered, ...event } of rows) {
    let before = entered
    const corrections = (corrected.get(event.id) ?? []).map(({ on, reason, at, by }) => {
      const correction = { before, on, reason, at, by }
      before = on
      return correction
    })
    events.set(caseId, [...(events.get(caseId) ?? []), { ...event, corrections }])
  }
  return events
}

function correctionsIn(db: Reader, caseIds: readonly CaseId[]) {
  const rows = db
    .select({
      eventId: caseEventCorrections.eventId,
      on: caseEventCorrections.on,
      reason: caseEventCorrections.reason,
      at: caseEventCorrections.createdAt,
      by: officers.name,
    })
    .from(caseEventCorrections)
    .innerJoin(caseEvents, eq(caseEvents.id, caseEventCorrections.eventId))
    .innerJoin(officers, eq(officers.id, caseEventCorrections.createdBy))
    .where(inArray(caseEvents.caseId, [...caseIds]))
    .orderBy(asc(caseEventCorrections.id))
    .all()
  return Map.groupBy(rows, ({ eventId }) => eventId)
}

/** The day on which a case was received. */
export function receivedOnOf(db: Reader, caseId: CaseId): LocalDate | null {
  return (
    eventsOf(db, [caseId])
      .get(caseId)
      ?.find(({ kind }) => kind === 'received')?.on ?? null
  )
}

export function insertEvent(db: Database, caseId: CaseId, event: CaseEvent, id: CaseEventId, author: Author): void {
  db.insert(caseEvents)
    .values({ id, caseId, ...event, ...author })
    .run()
}

export function insertDayCorrection(
  db: Database,
  row: { readonly id: string; readonly eventId: CaseEventId; readonly on: LocalDate; readonly reason: string },
  author: Author,
): void {
  db.insert(caseEventCorrections)
    .values({ ...row, ...author })
    .run()
}
