import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createTestDatabase, migrationsFolder } from './database.fixtures.ts'
import * as schema from './schema.ts'

const tables = Object.values<unknown>({ ...schema }).filter((one) => one instanceof SQLiteTable)

const wanted = byName(
  tables.map((table) => {
    const { name, columns, foreignKeys } = getTableConfig(table)
    const references = foreignKeys.flatMap((key) => {
      const { columns: from, foreignTable, foreignColumns: to } = key.reference()
      return from.map((one, index) => `${one.name} → ${getTableConfig(foreignTable).name}.${to[index]?.name ?? ''}`)
    })
    return shape(
      name,
      columns.map((one) => ({ name: one.name, type: one.getSQLType(), notNull: one.notNull })),
      references,
    )
  }),
)

// A person edits the generated SQL (STRICT, triggers): a column lost there would show at the first query, in an office.
test('the migrated database has the tables, columns and references of the schema, and no others', () => {
  const { connection } = createTestDatabase()
  const made = (connection.pragma('table_list') as { name: string; type: string }[])
    .filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_') && name !== 'migrations')
    .map(({ name }) => {
      const columns = connection.pragma(`table_info("${name}")`) as { name: string; type: string; notnull: number }[]
      const keys = connection.pragma(`foreign_key_list("${name}")`) as { from: string; table: string; to: string }[]
      return shape(
        name,
        columns.map((one) => ({ ...one, notNull: one.notnull === 1 })),
        keys.map(({ from, table, to }) => `${from} → ${table}.${to}`),
      )
    })

  expect(byName(made)).toEqual(wanted)
})

// The next `npm run schema` would write what was forgotten into somebody else's migration.
test('no change of the schema waits for its migration', () => {
  const snapshots = readdirSync(join(migrationsFolder, 'meta')).filter((name) => name.endsWith('_snapshot.json'))
  const newest = Snapshot.parse(
    JSON.parse(readFileSync(join(migrationsFolder, 'meta', snapshots.sort().at(-1) ?? ''), 'utf8')),
  )
  const generated = Object.values(newest.tables).map(({ name, columns, foreignKeys }) =>
    shape(
      name,
      Object.values(columns),
      Object.values(foreignKeys).flatMap(({ columnsFrom, tableTo, columnsTo }) =>
        columnsFrom.map((from, index) => `${from} → ${tableTo}.${columnsTo[index] ?? ''}`),
      ),
    ),
  )

  expect(byName(generated)).toEqual(wanted)
})

/** What drizzle-kit keeps beside each migration, as far as it is looked at. */
const Snapshot = z.object({
  tables: z.record(
    z.string(),
    z.object({
      name: z.string(),
      columns: z.record(z.string(), z.object({ name: z.string(), type: z.string(), notNull: z.boolean() })),
      foreignKeys: z.record(
        z.string(),
        z.object({ tableTo: z.string(), columnsFrom: z.array(z.string()), columnsTo: z.array(z.string()) }),
      ),
    }),
  ),
})

interface Column {
  readonly name: string
  readonly type: string
  readonly notNull: boolean
}

function shape(name: string, columns: readonly Column[], references: readonly string[]) {
  const described = columns.map((one) => `${one.name} ${one.type.toLowerCase()}${one.notNull ? ' not null' : ''}`)
  return { name, columns: described.sort(), references: references.toSorted() }
}

function byName<T extends { readonly name: string }>(list: readonly T[]): T[] {
  return list.toSorted((one, other) => one.name.localeCompare(other.name))
}

// A handler that updates instead of adding would rewrite history without an error.
test('what was recorded is refused a change by the database itself', () => {
  const { connection } = createTestDatabase()
  const guarded = connection.prepare("SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()

  expect(guarded).toEqual(
    expect.arrayContaining(['assertions', 'audit_entries', 'decisions', 'decision_lines', 'judgements', 'statements']),
  )
})
