import { desc, gt } from 'drizzle-orm'
import type { CaseRow } from '#contract/cases.ts'
import { CaseId } from '#core/ids.ts'
import type { Database } from './db/database.ts'
import { casesOf, listCases, type CaseRecord, type DatedEvent } from './db/repositories/cases.ts'
import { currentSettings } from './db/repositories/office.ts'
import { auditEntries } from './db/schema.ts'
import { caseRow, clockOn, gather } from './handlers/caseView.ts'
import type { Workspace } from './workspace.ts'

/** A row of the list, with what is asked of it again and again. */
export interface IndexedCase {
  readonly row: CaseRow
  /** What the filter looks into, in lower case. */
  readonly text: string
}

interface Kept {
  record: CaseRecord
  events: readonly DatedEvent[]
  indexed: IndexedCase
}

/** Cases whose rows are made at once, so that the engine answers in between. */
const chunk = 250

/**
 * The rows of all cases, kept while the record is open: twenty thousand cases are not read anew for each letter of a
 * filter.
 *
 * The audit chain tells what changed: each change of a case has an entry that names it or its applicant, and only those
 * are made anew. The clock of a row is counted again when the day or the office's calendar changes.
 */
export function createCaseIndex() {
  let of: Database | null = null
  let kept = new Map<CaseId, Kept>()
  let order: readonly IndexedCase[] | null = null
  let seen = 0
  let clockOf = ''
  let building: Promise<void> | null = null

  async function make(workspace: Workspace, records: readonly CaseRecord[]): Promise<void> {
    for (let from = 0; from < records.length; from += chunk) {
      const some = records.slice(from, from + chunk)
      const found = gather(workspace, some)
      for (const record of some) {
        const row = caseRow(workspace, record, found)
        kept.set(record.id, { record, events: found.events.get(record.id) ?? [], indexed: indexed(row) })
      }
      if (records.length > chunk) await new Promise(setImmediate)
    }
    order = null
  }

  async function begin(workspace: Workspace): Promise<void> {
    of = workspace.db
    kept = new Map()
    seen = lastEntry(workspace.db)
    clockOf = clockKey(workspace)
    await make(workspace, listCases(workspace.db))
  }

  async function catchUp(workspace: Workspace): Promise<void> {
    const { db } = workspace
    const entries = db
      .select({ seq: auditEntries.seq, ids: auditEntries.ids })
      .from(auditEntries)
      .where(gt(auditEntries.seq, seen))
      .all()
    if (entries.length === 0) return
    seen = entries.at(-1)?.seq ?? seen
    const named = new Set(entries.flatMap(({ ids }) => Object.values(ids)))
    const touched = new Set<CaseId>(
      [...named].flatMap((id) => CaseId.safeParse(id).data ?? []).filter((id) => isCase(id, entries)),
    )
    for (const { record } of kept.values()) if (named.has(record.applicantId)) touched.add(record.id)
    for (const id of touched) kept.delete(id)
    order = null
    await make(workspace, casesOf(db, [...touched]))
  }

  /** A new case is named as such; a known one under any name. */
  function isCase(id: CaseId, entries: readonly { readonly ids: Readonly<Record<string, string>> }[]): boolean {
    return kept.has(id) || entries.some(({ ids }) => ids['case'] === id)
  }

  function setClocks(workspace: Workspace): void {
    const key = clockKey(workspace)
    if (key === clockOf) return
    clockOf = key
    const { calendar } = currentSettings(workspace.db)
    const today = workspace.today()
    for (const one of kept.values()) {
      const { row } = one.indexed
      const clock = clockOn(one.events, row.clock === 'decided' ? 'decided' : 'open', { calendar, today })
      one.indexed = { ...one.indexed, row: { ...row, ...clock } }
    }
    order = null
  }

  return {
    /** Newest first, as of now. */
    async rows(workspace: Workspace): Promise<readonly IndexedCase[]> {
      await building
      building = of === workspace.db ? catchUp(workspace) : begin(workspace)
      await building
      setClocks(workspace)
      order ??= [...kept.values()]
        .sort((a, b) => b.record.year - a.record.year || b.record.serial - a.record.serial)
        .map((one) => one.indexed)
      return order
    },
  }
}

function indexed(row: CaseRow): IndexedCase {
  const { number, applicant, credential } = row
  const text = [number, applicant.name, credential?.title, credential?.provider].join('\n').toLocaleLowerCase('und')
  return { row, text }
}

function clockKey({ db, today }: Workspace): string {
  return `${today()} ${String(currentSettings(db).version)}`
}

/** Where the audit chain ends: as long as it does not grow, nothing in the record has changed. */
export function lastEntry(db: Database): number {
  return (
    db.select({ seq: auditEntries.seq }).from(auditEntries).orderBy(desc(auditEntries.seq)).limit(1).get()?.seq ?? 0
  )
}
