import { inArray, sql } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ApplicantId, CaseCredentialId } from '#core/ids.ts'
import type { Database } from '../db/database.ts'
import { ownedRows, rowsWhere, valuesOf, type Rows } from '../db/ownedRows.ts'
import * as schema from '../db/schema.ts'
import { reachOf } from '../erasure/reach.ts'
import { aboutWithoutReference } from './placesOfTables.ts'

export type HeldRow = Readonly<Record<string, unknown>>
/** Rows by the table's name in `db/schema`, oldest first; a table without a row is there and empty. */
type Held = ReadonlyMap<string, readonly HeldRow[]>

/** Every table of the schema by its name in the database. */
export const tablesByName: ReadonlyMap<string, { readonly key: string; readonly table: SQLiteTable }> = new Map(
  Object.entries<unknown>({ ...schema }).flatMap(([key, table]) =>
    table instanceof SQLiteTable ? [[getTableConfig(table).name, { key, table }] as const] : [],
  ),
)

export interface HeldAbout {
  readonly held: Held
  readonly person: readonly ApplicantId[]
}

/**
 * Everything held about an applicant, under each of their names: the rows an erasure would take, without the credentials that
 * turned out to be another person's, and with what is said of the applicant in tables without a reference.
 */
export function heldAbout(db: Database, { caseId }: Pick<Parameters<typeof reachOf>[1], 'caseId'>): HeldAbout {
  const { rows, applicantIds, caseIds } = reachOf(db, { caseId, scope: 'applicant' })
  const all: Rows = new Map([...without(rows, othersRows(db, rows, applicantIds)), ...aboutRows(db, rows)])
  const held = new Map<string, readonly HeldRow[]>()
  for (const [name, { key }] of tablesByName)
    if (all.has(name)) held.set(key, read(db, name, all.get(name) ?? new Set()))
  return { held: caseIds.length === 0 ? new Map() : held, person: applicantIds }
}

/** Rows of credentials that were moved to another applicant's case and stayed there: that person's, not this one's. */
function othersRows(db: Database, rows: Rows, person: readonly ApplicantId[]): Rows {
  const events = read(db, 'case_credential_events', rows.get('case_credential_events') ?? new Set())
  const newest = new Map(events.map((row) => [String(row['caseCredentialId']), row]))
  const moved = [...newest.values()].filter(({ kind }) => kind === 'moved')
  const targets = new Map(
    db
      .select({ id: schema.cases.id, applicantId: schema.cases.applicantId })
      .from(schema.cases)
      .where(
        sql`${schema.cases.id} in (select value from json_each(${JSON.stringify(moved.map(({ toCaseId }) => toCaseId))}))`,
      )
      .all()
      .map(({ id, applicantId }) => [String(id), applicantId]),
  )
  const gone = moved.filter(({ toCaseId }) => {
    const to = targets.get(String(toCaseId))
    return to !== undefined && !person.includes(to)
  })
  const goneIds = gone.map(({ caseCredentialId }) => caseCredentialId as CaseCredentialId)
  if (goneIds.length === 0) return new Map()
  const roots: Rows = new Map([['case_credentials', rowsWhere(db, 'case_credentials', 'id', goneIds)]])
  roots.set('source_files', rowsWhere(db, 'source_files', 'id', filesOnlyOf(db, rows, goneIds)))
  return ownedRows(db, roots)
}

function filesOnlyOf(db: Database, rows: Rows, gone: readonly CaseCredentialId[]): string[] {
  const used = db
    .select({ fileId: schema.credentials.sourceFileId, id: schema.caseCredentials.id })
    .from(schema.caseCredentials)
    .innerJoin(schema.credentials, sql`${schema.credentials.id} = ${schema.caseCredentials.credentialId}`)
    .where(inArray(schema.caseCredentials.id, valuesOf(db, rows, 'case_credentials', 'id') as CaseCredentialId[]))
    .all()
  const kept = new Set(used.filter(({ id }) => !gone.includes(id)).map(({ fileId }) => fileId))
  return used.flatMap(({ fileId, id }) => (gone.includes(id) && !kept.has(fileId) ? [fileId] : []))
}

/** What the audit and the list of erasures say of ids that are this person's own. */
function aboutRows(db: Database, rows: Rows): Rows {
  const own = ['applicants', 'cases', 'case_credentials', 'decisions', 'statements', 'letters', 'appeals']
  const ids = JSON.stringify(own.flatMap((table) => valuesOf(db, rows, table, 'id')))
  const named = {
    audit_entries: sql`exists (select 1 from json_each(ids) as one where one.value in (select value from json_each(${ids})))`,
    erasure_requests: sql`applicant_id in (select value from json_each(${ids}))`,
    erasures: sql`applicant_id in (select value from json_each(${ids}))`,
  }
  return new Map(
    aboutWithoutReference.map((table) => {
      const found = db.all<{ id: number }>(
        sql`SELECT rowid AS id FROM ${sql.identifier(table)} WHERE ${named[table]} ORDER BY rowid`,
      )
      return [table, new Set(found.map(({ id }) => id))]
    }),
  )
}

function without(rows: Rows, taken: Rows): Rows {
  return new Map(
    [...rows].map(([table, ids]) => [table, new Set([...ids].filter((id) => taken.get(table)?.has(id) !== true))]),
  )
}

function read(db: Database, name: string, rowids: ReadonlySet<number>): HeldRow[] {
  const found = tablesByName.get(name)
  if (found === undefined) throw new Error(`The schema has no table ${name}`)
  const listed = JSON.stringify([...rowids])
  return db
    .select()
    .from(found.table)
    .where(sql`${found.table}.rowid in (select value from json_each(${listed}))`)
    .orderBy(sql`${found.table}.rowid`)
    .all()
}
