import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { connect } from './connection.ts'
import { createTestDatabase, optionsIn, temporaryFolder, testKey } from './database.fixtures.ts'
import { createDatabase, openDatabase, type Reader } from './database.ts'
import { failureOf } from './failureOf.ts'
import { facts } from './schema.ts'

test('what was written is there after closing and opening', () => {
  const folder = temporaryFolder()
  const first = createTestDatabase(folder)
  first.db.insert(facts).values({ name: 'demo', value: 'yes' }).run()
  first.close()

  const again = openDatabase(optionsIn(folder))

  expect(again.ok && again.value.db.select().from(facts).all()).toEqual([{ name: 'demo', value: 'yes' }])
  if (again.ok) again.value.close()
})

// A setting that one of our libraries resets would weaken the store without any other test noticing.
test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['temp_store', 2],
  ['secure_delete', 1],
  ['trusted_schema', 0],
  ['cipher', 'sqlcipher'],
])('%s is %s', (pragma, expected) => {
  expect(createTestDatabase().connection.pragma(pragma, { simple: true })).toBe(expected)
})

// Without STRICT, SQLite stores 'five' in a column of credits.
test('every table is STRICT', () => {
  const tables = createTestDatabase().connection.pragma('table_list') as {
    name: string
    strict: number
    type: string
  }[]
  const ours = tables.filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'))

  expect(ours.length).toBeGreaterThan(10)
  expect(ours.filter(({ strict }) => strict === 0).map(({ name }) => name)).toEqual([])
})

// An empty record in place of a lost file would look like a fresh start and hide the loss.
test('a missing file is said to be missing, and none is made', () => {
  const folder = temporaryFolder()

  expect(openDatabase(optionsIn(folder))).toEqual({ ok: false, error: { code: 'missing' } })
  expect(readdirSync(folder)).toEqual([])
})

test('another key is refused', () => {
  const folder = temporaryFolder()
  createTestDatabase(folder).close()

  const opened = openDatabase({ ...optionsIn(folder), key: new Uint8Array(32).fill(8) })

  expect(opened).toEqual({ ok: false, error: { code: 'notADatabase' } })
})

test('a file that is no database is refused', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'workbench.sqlite'), 'x'.repeat(8192))

  expect(openDatabase(optionsIn(folder))).toEqual({ ok: false, error: { code: 'notADatabase' } })
})

// Only opening the file would read its first page; the damage would show weeks later, in the middle of a case.
test('one changed byte on a late page is found when opening', () => {
  const folder = temporaryFolder()
  const { db, close } = createTestDatabase(folder)
  for (let index = 0; index < 200; index++) {
    db.insert(facts)
      .values({ name: String(index), value: 'v'.repeat(500) })
      .run()
  }
  close()
  const { file } = optionsIn(folder)
  const damaged = openSync(file, 'r+')
  writeSync(damaged, Buffer.from([0, 1, 2, 3]), 0, 4, readFileSync(file).length - 2000)
  closeSync(damaged)

  expect(openDatabase(optionsIn(folder))).toEqual({ ok: false, error: { code: 'damaged' } })
})

test('a cut file is found when opening', () => {
  const folder = temporaryFolder()
  createTestDatabase(folder).close()
  const { file } = optionsIn(folder)
  writeFileSync(file, readFileSync(file).subarray(0, 4096 * 3))

  expect(openDatabase(optionsIn(folder))).toEqual({ ok: false, error: { code: 'damaged' } })
})

// A first run cut off by a power failure leaves a file that nobody has the key of; it must not block the second try.
// Opened as a new database, it would be migrated and shown as an empty office: the loss would pass for a fresh start.
test.each(['', 'x'])('a file of which %j is left is damaged, and stays as it is', (rest) => {
  const folder = temporaryFolder()
  createTestDatabase(folder).close()
  writeFileSync(join(folder, 'workbench.sqlite'), rest)

  expect(openDatabase(optionsIn(folder))).toEqual({ ok: false, error: { code: 'damaged' } })
  expect(readFileSync(join(folder, 'workbench.sqlite'), 'utf8')).toBe(rest)
})

test('a leftover of an unfinished first run is moved aside', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'workbench.sqlite'), 'leftover')

  const made = createDatabase(optionsIn(folder))
  if (made.ok) made.value.close()

  expect(made.ok).toBe(true)
  const aside = readdirSync(folder).find((name) => name.includes('unfinished'))
  expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('leftover')
})

test('the file can be read by any SQLCipher 4 with the raw key, and by nothing without', () => {
  const folder = temporaryFolder()
  createTestDatabase(folder).close()
  const { file } = optionsIn(folder)
  const connection = new BetterSqlite(file)
  connection.pragma(`cipher = 'sqlcipher'`)
  connection.pragma('legacy = 4')
  connection.pragma(`key = "x'${Buffer.from(testKey).toString('hex')}'"`)

  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  connection.close()
  expect(readFileSync(file).includes('SQLite format')).toBe(false)
})

test('a key of another length is a bug, not a weaker database', () => {
  expect(() => connect(join(temporaryFolder(), 'x.sqlite'), new Uint8Array(16))).toThrow('32 bytes')
})

test('errors of SQLite that an officer can act on have a code', () => {
  const { SqliteError } = BetterSqlite

  expect(failureOf(new SqliteError('', 'SQLITE_FULL'))).toBe('diskFull')
  expect(failureOf(new SqliteError('', 'SQLITE_CORRUPT'))).toBe('databaseDamaged')
  expect(failureOf(new SqliteError('', 'SQLITE_CONSTRAINT_CHECK'))).toBe(null)
})

test('a reader has no way to write', () => {
  const reader: Reader = createTestDatabase().db
  // @ts-expect-error -- Without this refusal by the compiler, a query for a screen could change the record.
  const write = (from: Reader): unknown => from.insert

  expect(write).toBeTypeOf('function')
  expect(reader.select().from(facts).all()).toEqual([])
})
