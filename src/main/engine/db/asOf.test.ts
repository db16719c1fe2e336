import { expect, test } from 'vitest'
import { readAsOf } from './asOf.ts'
import { createTestDatabase } from './database.fixtures.ts'
import { fill, tablesOf } from '../erasure/filled.fixtures.ts'
import * as schema from './schema.ts'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'

const tables = Object.values<unknown>({ ...schema }).filter((one) => one instanceof SQLiteTable)
const at = '2026-05-18T21:59:59.999Z'

// Would catch a column or table that the past lacks, a view that stays when the look is over, and a past that can be written.
test('every table has its past with each of its columns, only while it is looked at, and only to be read', () => {
  const { db, connection } = createTestDatabase()
  const all = () => tables.map((table) => db.select().from(table).all())
  const now = all()
  const past = readAsOf(db, '9999-12-31T00:00:00.000Z', all)
  expect(past).toEqual(now)
  expect(() => readAsOf(db, at, () => db.delete(schema.applicants).run())).toThrow(/view/)
  expect(() =>
    readAsOf(db, at, () => {
      throw new Error('in the middle')
    }),
  ).toThrow('in the middle')
  expect(connection.prepare(`SELECT count(*) FROM sqlite_temp_schema`).pluck().get()).toBe(0)
  expect(() => readAsOf(db, `' OR 1 --`, all)).toThrow('No instant')
})

// Would catch what was withdrawn or ended later, and would be gone from the days on which it held.
test('what happened to a row later has not happened yet in the past, in any column that says when', () => {
  const acts = tables.flatMap((table) => {
    const { name, columns } = getTableConfig(table)
    return columns.flatMap((column) =>
      column.name.endsWith('_at') && !column.notNull ? [`${name}.${column.name}`] : [],
    )
  })
  const { db, connection } = createTestDatabase()
  const shown = readAsOf(db, at, () =>
    connection.prepare(`SELECT name, sql FROM sqlite_temp_schema`).all(),
  ) as readonly { readonly name: string; readonly sql: string }[]

  expect(acts.length).toBeGreaterThan(8)
  const unaware = acts.filter((act) => {
    const [table, column] = act.split('.')
    return !shown.some(({ name, sql }) => name === table && sql.includes(`CASE WHEN "${String(column)}" <=`))
  })
  expect(unaware).toEqual([])
})

// Would catch a table whose later rows are seen in the past: whatever was made after the instant must not be there.
test('a row made later is not in the past, in any table that says when', () => {
  const { db, connection } = createTestDatabase()
  fill(connection, { person: 'office', shared: null })
  const dated = tables.flatMap((table) => {
    const { name, columns } = getTableConfig(table)
    return columns.some((column) => column.name === 'created_at') ? [{ name, table }] : []
  })
  expect(dated.length).toBeGreaterThan(40)
  const counted = readAsOf(db, at, () =>
    dated.map(({ name }) => [name, connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]),
  )
  // `fill` writes a text that sorts after every instant.
  expect(counted).toEqual(dated.map(({ name }) => [name, 0]))
  expect(tablesOf(connection)).toEqual(expect.arrayContaining(dated.map(({ name }) => name)))
})
