import { sql } from 'drizzle-orm'
import { getTableConfig, SQLiteTable, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'
import * as schema from './schema.ts'

/**
 * Runs `read` on the record as it stood at an instant (UTC, ISO text with milliseconds), and answers what it read.
 *
 * For as long as `read` runs, a temporary view stands before every table: rows made later are not there, and what was retired,
 * ended or undone later still holds. A view comes out of the table's own columns, so a table that is added joins by itself.
 * `read` must be synchronous: everything else on this connection would see the past too. Writing fails.
 */
export function readAsOf<Answer>(db: Database, at: string, read: () => Answer): Answer {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at)) throw new Error(`No instant: ${at}`)
  try {
    for (const { name, select } of views) db.run(sql.raw(`CREATE TEMP VIEW "${name}" AS ${select(at)}`))
    return read()
  } finally {
    for (const { name } of views) db.run(sql.raw(`DROP VIEW IF EXISTS temp."${name}"`))
  }
}

/** Columns that are overwritten, with what they held: the name before the change is in a table that keeps every change. */
const overwritten: Readonly<Record<string, (at: string) => string>> = {
  'applicants.birth_date': (at) => `CASE WHEN EXISTS (${laterBirthDates(at)}) THEN (
    ${laterBirthDates(at)} ORDER BY one.id LIMIT 1) ELSE birth_date END`,
  'cases.held_by': (at) => `coalesce((SELECT officer_id FROM main.case_holdings AS one
    WHERE one.case_id = cases.id AND one.created_at <= '${at}' ORDER BY one.id DESC LIMIT 1), held_by)`,
}

const laterBirthDates = (at: string) => `SELECT json_extract(one.before, '$') FROM main.applicant_corrections AS one
  WHERE one.applicant_id = applicants.id AND one.field = 'birthDate' AND one.created_at > '${at}'`

/** Past participles of what happens to a row later: `retired_at`, and beside it `retired_by` and `retired_reason`. */
const laterAct = /^(retired|undone|ended|finished|closed|withdrawn)_(at|by|reason)$/

const tables = Object.values<unknown>({ ...schema }).filter((one): one is SQLiteTable => one instanceof SQLiteTable)

const views = tables.map((table) => {
  const { name, columns }: { name: string; columns: readonly SQLiteColumn[] } = getTableConfig(table)
  const names = new Set(columns.map((column) => column.name))
  return {
    name,
    select: (at: string) =>
      `SELECT ${columns.map((column) => `${valueOf(column, name, at)} AS "${column.name}"`).join(', ')}
       FROM main."${name}" ${whereOf(table, names, at)}`,
  }
})

function valueOf({ name }: SQLiteColumn, table: string, at: string): string {
  const held = overwritten[`${table}.${name}`]
  if (held !== undefined) return held(at)
  const act = laterAct.exec(name)?.[1]
  return act === undefined ? `"${name}"` : `CASE WHEN "${act}_at" <= '${at}' THEN "${name}" END`
}

/** A row without an instant of its own belongs to one that has it. */
function whereOf(table: SQLiteTable, names: ReadonlySet<string>, at: string): string {
  const instant = ['created_at', 'at'].find((name) => names.has(name))
  if (instant !== undefined) return `WHERE "${instant}" <= '${at}'`
  const { name, foreignKeys } = getTableConfig(table)
  const owners = foreignKeys.flatMap((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference()
    const [from] = columns
    const [to] = foreignColumns
    if (from === undefined || to === undefined || !from.notNull) return []
    const owner = getTableConfig(foreignTable).name
    return [`EXISTS (SELECT 1 FROM temp."${owner}" AS owner WHERE owner."${to.name}" = "${name}"."${from.name}")`]
  })
  return owners.length === 0 ? '' : `WHERE ${owners.join(' AND ')}`
}
