import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import type { CaseId } from '#core/ids.ts'
import { createTestDatabase } from '../db/database.fixtures.ts'
import { fill, idOf, tablesOf } from '../erasure/filled.fixtures.ts'
import type { ReadInTurn } from '../originals/originalsInTurn.ts'
import { copiedJson } from './copiedJson.ts'
import { heldAbout, tablesByName } from './heldRows.ts'
import { aboutWithoutReference, leftOut } from './placesOfTables.ts'

function filled() {
  const { db, connection } = createTestDatabase()
  fill(connection, { person: 'office', shared: null })
  for (const person of ['Ada', 'Bea']) fill(connection, { person, shared: 'office' })
  const triggers = connection.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all()
  for (const name of triggers) connection.exec(`DROP TRIGGER "${name}"`)
  // What the schema reads as JSON has to be some.
  for (const [name, { table }] of tablesByName)
    for (const column of getTableConfig(table).columns)
      if (column.columnType === 'SQLiteTextJson')
        connection.exec(
          `UPDATE "${name}" SET "${column.name}" = json_quote("${column.name}") WHERE json_valid("${column.name}") = 0`,
        )
  return { db, connection, about: heldAbout(db, { caseId: idOf('cases', 'Ada') as CaseId }) }
}

// Would catch a table that was added and forgotten: the applicant would not be told of it.
test('every table is copied, or left out with its reason', () => {
  const { connection, about } = filled()
  const keyOf = (name: string) => tablesByName.get(name)?.key ?? name
  const tables = tablesOf(connection).filter((name) => !name.startsWith('module_words') && name !== 'migrations')
  const placed = [...about.held.keys(), ...Object.keys(leftOut).map(keyOf)]

  expect(placed.toSorted()).toEqual(tables.map(keyOf).toSorted())
  for (const name of aboutWithoutReference) expect(about.held.has(keyOf(name))).toBe(true)
})

// Would catch a column that is dropped on the way, a row of another person, an officer who is named, and a key that leaves.
test('a copy holds each value of the applicant but keys, and of nobody else any', async () => {
  const { db, connection, about } = filled()
  const readOriginal: ReadInTurn = ({ originalId }) => Promise.resolve(Buffer.from(`bytes of ${originalId}`))
  const copied = await copiedJson({ db, readOriginal }, about, { language: 'en', on: '2026-05-18', office: 'Office' })
  const files = copied.files.map(({ bytes }) => Buffer.from(bytes).toString())
  const text = [copied.json, ...files].join('\n')

  const planted = tablesOf(connection).flatMap((table) =>
    (connection.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => [table, name] as const),
  )
  const keys = ['salt', 'original_id', 'original_key', 'equality']
  const held = new Set(about.held.keys())
  for (const [table, column] of planted) {
    const key = tablesByName.get(table)?.key ?? table
    const value = `planted-Ada-in-${table}-${column}`
    const there = connection.prepare(`SELECT count(*) FROM "${table}" WHERE instr("${column}", ?)`).pluck().get(value)
    if (there === 0 || !held.has(key)) continue
    const file = column === 'original_id' && files.some((one) => one.endsWith(value))
    expect([table, column, text.includes(value)]).toEqual([table, column, !keys.includes(column) || file])
    expect([table, column, keys.includes(column) && copied.json.includes(value)]).toEqual([table, column, false])
  }
  expect(text).not.toContain('planted-Bea')
  expect(text).not.toContain(idOf('officers', 'office'))
  expect(copied.json).toContain('"officer-1"')
})
