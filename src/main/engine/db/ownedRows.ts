import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'

/** Rows of the database by table, each named by its `rowid`. */
export type Rows = Map<string, Set<number>>

interface Reference {
  readonly child: string
  readonly column: string
  readonly parent: string
  readonly target: string
}

/**
 * References that only point: the row that holds one is somebody else's, or has another owner.
 *
 * Every other foreign key says that the row belongs to what it names and goes with it, also in a table that is added later.
 */
const pointing: ReadonlySet<string> = new Set(['applicants.merged_into', 'case_credential_events.to_case_id'])

/** `rows` and all that belongs to them, over any number of references. */
export function ownedRows(db: Database, rows: Rows): Rows {
  const references = referencesOf(db)
  const found: Rows = new Map([...rows].map(([table, ids]) => [table, new Set(ids)]))
  const waiting = [...rows].map(([table, ids]) => ({ table, ids: [...ids] }))
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { table, ids } = next
    for (const reference of references.filter(({ parent }) => parent === table)) {
      const known = found.get(reference.child) ?? new Set<number>()
      const fresh = childrenOf(db, reference, ids).filter((id) => !known.has(id))
      if (fresh.length === 0) continue
      found.set(reference.child, new Set([...known, ...fresh]))
      waiting.push({ table: reference.child, ids: fresh })
    }
  }
  return found
}

/** Deletes them; a row that still names one of them fails the transaction when it commits. */
export function deleteRows(db: Database, rows: Rows): number {
  db.run(sql`PRAGMA defer_foreign_keys = ON`)
  let deleted = 0
  for (const [table, ids] of rows) {
    const listed = JSON.stringify([...ids])
    db.run(sql`DELETE FROM ${sql.identifier(table)} WHERE rowid IN (SELECT value FROM json_each(${listed}))`)
    deleted += ids.size
  }
  return deleted
}

/** The rows of a table whose column holds one of these values. */
export function rowsWhere(db: Database, table: string, column: string, values: readonly string[]): Set<number> {
  const listed = JSON.stringify(values)
  const found = db.all<{ id: number }>(
    sql`SELECT rowid AS id FROM ${sql.identifier(table)}
      WHERE ${sql.identifier(column)} IN (SELECT value FROM json_each(${listed}))`,
  )
  return new Set(found.map(({ id }) => id))
}

/** What a column of these rows holds. */
export function valuesOf(db: Database, rows: Rows, table: string, column: string): string[] {
  const listed = JSON.stringify([...(rows.get(table) ?? [])])
  return db
    .all<{ value: string }>(
      sql`SELECT ${sql.identifier(column)} AS value FROM ${sql.identifier(table)}
        WHERE rowid IN (SELECT value FROM json_each(${listed}))`,
    )
    .map(({ value }) => value)
}

function childrenOf(db: Database, { child, column, parent, target }: Reference, ids: readonly number[]): number[] {
  const listed = JSON.stringify(ids)
  return db
    .all<{ id: number }>(
      sql`SELECT rowid AS id FROM ${sql.identifier(child)} WHERE ${sql.identifier(column)} IN (
        SELECT ${sql.identifier(target)} FROM ${sql.identifier(parent)}
        WHERE rowid IN (SELECT value FROM json_each(${listed})))`,
    )
    .map(({ id }) => id)
}

function referencesOf(db: Database): readonly Reference[] {
  return db
    .all<Reference>(
      sql`SELECT one.name AS child, key."from" AS "column", key."table" AS parent, key."to" AS target
        FROM sqlite_schema AS one JOIN pragma_foreign_key_list(one.name) AS key WHERE one.type = 'table'`,
    )
    .filter(({ child, column }) => !pointing.has(`${child}.${column}`))
}
