import { asc, desc, gt } from 'drizzle-orm'
import type { CaseRow, RecordedEvent } from '#contract/cases.ts'
import { soughtIn } from '#core/finding.ts'
import { CaseId } from '#core/ids.ts'
import type { Near } from '#core/nearSpelling.ts'
import { plainLetters } from '#core/plainLetters.ts'
import type { Duty } from '#core/recognition/duties/duty.ts'
import type { Database } from './db/database.ts'
import { casesOf, listCases, type CaseRecord } from './db/repositories/cases.ts'
import { currentSettings } from './db/repositories/office.ts'
import { auditEntries } from './db/schema.ts'
import { dayOf, dutiesIn, keyOf } from './day/dutiesOfCases.ts'
import type { Day, DutiesOn } from './day/source.ts'
import { caseRow, clockOn, gather, type Gathered } from './handlers/caseView.ts'
import { createHeldSpellings } from './heldSpellings.ts'
import { inPieces } from './inPieces.ts'
import { soughtCase, textsOfCase, type SoughtCase } from './soughtCase.ts'
import type { Workspace } from './workspace.ts'

/** A row of the list, with what is asked of it again and again. */
export interface IndexedCase {
  readonly row: CaseRow
  readonly record: CaseRecord
  /** What the filter looks into, in plain letters. */
  readonly text: string
  /** What a search over all of the record looks into. */
  readonly sought: SoughtCase
}

/** A duty, with the row of its case. */
export interface IndexedDuty {
  readonly duty: Duty
  readonly row: CaseRow
}

interface Kept {
  record: CaseRecord
  events: readonly RecordedEvent[]
  indexed: IndexedCase
  /** One for each source that found something, by the source's place. */
  dutiesOn: readonly (DutiesOn | undefined)[]
  /** As of the day of `dutiesFor`. */
  duties: readonly (readonly Duty[])[] | null
}

/** Cases whose rows are made at once, so that the engine answers in between. */
const chunk = 200

/**
 * The rows of all cases with what each asks for, kept while the record is open: twenty thousand cases are not read anew for
 * each letter of a filter.
 *
 * The audit chain tells what changed: each change of a case has an entry that names it or its applicant, and only those
 * are made anew. The clock of a row is counted again when the day or the office's calendar changes, and duties also with
 * the policy and the officers' roles.
 */
export function createCaseIndex() {
  let of: Database | null = null
  let kept = new Map<CaseId, Kept>()
  let order: readonly Kept[] | null = null
  let rows: readonly IndexedCase[] | null = null
  let duties: readonly IndexedDuty[] | null = null
  let dutiesFor = ''
  let seen = 0
  let clockOf = ''
  let building = Promise.resolve()
  const spellings = createHeldSpellings<CaseId>()

  async function make(workspace: Workspace, records: readonly CaseRecord[]): Promise<void> {
    for (const some of inPieces(records, chunk)) {
      const found = gather(workspace, some)
      const made = some.map((record) => ({ record, row: caseRow(record, found) }))
      const dutiesOn = dutiesIn(workspace, made, found)
      const day = dayOf(workspace)
      dutiesFor ||= keyOf(day)
      const current = keyOf(day) === dutiesFor
      for (const { record, row } of made) {
        const on = dutiesOn.map((of) => of.get(record.id))
        const made = indexed(record, row, found)
        spellings.add(record.id, textsOfCase(made.sought))
        kept.set(record.id, {
          record,
          events: found.events.get(record.id) ?? [],
          indexed: made,
          dutiesOn: on,
          duties: current ? dutiesBy(on, day) : null,
        })
      }
      if (records.length > chunk) await new Promise(setImmediate)
    }
    forget()
  }

  function forget(): void {
    order = null
    rows = null
    duties = null
  }

  async function begin(workspace: Workspace): Promise<void> {
    kept = new Map()
    spellings.forget()
    dutiesFor = ''
    seen = lastEntry(workspace.db)
    clockOf = clockKey(workspace)
    await make(workspace, listCases(workspace.db))
    of = workspace.db
  }

  async function catchUp(workspace: Workspace): Promise<void> {
    const { db } = workspace
    const entries = entriesAfter(db, seen)
    if (entries.length === 0) return
    seen = entries.at(-1)?.seq ?? seen
    const named = new Set(entries.flatMap(({ ids }) => Object.values(ids)))
    const touched = new Set<CaseId>(
      [...named].flatMap((id) => CaseId.safeParse(id).data ?? []).filter((id) => isCase(id, entries)),
    )
    for (const { record } of kept.values()) if (named.has(record.applicantId)) touched.add(record.id)
    if (touched.size === 0) return
    for (const id of touched) {
      spellings.remove(id)
      kept.delete(id)
    }
    forget()
    await make(workspace, casesOf(db, [...touched]))
    if ([...touched].some((id) => !kept.has(id))) forgetErased()
  }

  /** Of somebody who was erased not even the words of the name stay. */
  function forgetErased(): void {
    spellings.forget()
    for (const [id, { indexed }] of kept) spellings.add(id, textsOfCase(indexed.sought))
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
    forget()
  }

  /** Newest first, as of now. */
  async function inOrder(workspace: Workspace): Promise<readonly Kept[]> {
    // One after the other: who asks while cases are made anew would miss them. What went wrong, as in a record that was locked
    // meanwhile, is begun anew.
    const turn = building.then(() => (of === workspace.db ? catchUp(workspace) : begin(workspace)))
    building = turn.catch(() => {
      of = null
    })
    await turn
    setClocks(workspace)
    order ??= [...kept.values()].sort(newestFirst)
    return order
  }

  return {
    /** Newest first, as of now. */
    async rows(workspace: Workspace): Promise<readonly IndexedCase[]> {
      const all = await inOrder(workspace)
      rows ??= all.map((one) => one.indexed)
      return rows
    },

    /** Cases that hold what was asked for in another spelling, the nearest first, and of equally near ones the newest. */
    async similar(workspace: Workspace, asked: string): Promise<readonly (Near & { readonly item: IndexedCase })[]> {
      await inOrder(workspace)
      const found = spellings
        .near(asked, (id) => kept.get(id)?.indexed.sought.whole ?? soughtIn())
        .flatMap(({ id, ...near }) => {
          const one = kept.get(id)
          return one === undefined ? [] : [{ ...near, item: one.indexed }]
        })
      return found.sort((one, other) => one.apart - other.apart || newestFirst(one.item, other.item))
    },

    /** What all cases ask for today, by source and then as the cases stand in the list. */
    async duties(workspace: Workspace): Promise<readonly IndexedDuty[]> {
      const all = await inOrder(workspace)
      const day = dayOf(workspace)
      const key = keyOf(day)
      if (key !== dutiesFor) {
        for (const one of all) one.duties = null
        dutiesFor = key
        duties = null
      }
      if (duties === null) {
        for (const one of all) one.duties ??= dutiesBy(one.dutiesOn, day)
        const sources = Math.max(0, ...all.slice(0, 1).map(({ dutiesOn }) => dutiesOn.length))
        duties = Array.from({ length: sources }, (_, source) =>
          all.flatMap((one) => (one.duties?.[source] ?? []).map((duty) => ({ duty, row: one.indexed.row }))),
        ).flat()
      }
      return duties
    },
  }
}
export type CaseIndex = ReturnType<typeof createCaseIndex>

function newestFirst({ record: a }: Pick<IndexedCase, 'record'>, { record: b }: Pick<IndexedCase, 'record'>): number {
  return b.year - a.year || b.serial - a.serial
}

function indexed(record: CaseRecord, row: CaseRow, found: Gathered): IndexedCase {
  const { number, applicant, credential } = row
  const text = plainLetters([number, applicant.name, credential?.title, credential?.provider].join('\n'))
  const sought = soughtCase({
    number,
    names: found.names.get(record.applicantId) ?? [],
    credentials: (found.credentialsOf.get(record.id) ?? []).map(({ id, credentialId }) => {
      const { title = [], provider = [] } = found.summaries.get(credentialId) ?? {}
      return { id, title, provider }
    }),
  })
  return { record, row, text, sought }
}

function dutiesBy(dutiesOn: Kept['dutiesOn'], day: Day): readonly (readonly Duty[])[] {
  return dutiesOn.map((on) => on?.(day) ?? [])
}

function clockKey({ db, today }: Workspace): string {
  return `${today()} ${String(currentSettings(db).version)}`
}

export function lastEntry(db: Database): number {
  return (
    db.select({ seq: auditEntries.seq }).from(auditEntries).orderBy(desc(auditEntries.seq)).limit(1).get()?.seq ?? 0
  )
}

/** What was done since an entry, and to what. */
export function entriesAfter(db: Database, seq: number) {
  return db
    .select({ seq: auditEntries.seq, ids: auditEntries.ids })
    .from(auditEntries)
    .where(gt(auditEntries.seq, seq))
    .orderBy(asc(auditEntries.seq))
    .all()
}
