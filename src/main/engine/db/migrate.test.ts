import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate as drizzleMigrate } from 'drizzle-orm/better-sqlite3/migrator'
import { expect, test } from 'vitest'
import { temporaryFolder } from './database.fixtures.ts'
import { migrate } from './migrate.ts'

const first = `CREATE TABLE parents (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
--> statement-breakpoint
CREATE TABLE children (
  id TEXT PRIMARY KEY,
  parent_id TEXT NOT NULL REFERENCES parents (id) ON DELETE CASCADE
) STRICT;
`
/** As drizzle-kit writes it when a column changes: the parent is dropped and made anew. */
const rebuild = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE __new_parents (id TEXT PRIMARY KEY, name TEXT NOT NULL, born TEXT) STRICT;--> statement-breakpoint
INSERT INTO __new_parents (id, name) SELECT id, name FROM parents;--> statement-breakpoint
DROP TABLE parents;--> statement-breakpoint
ALTER TABLE __new_parents RENAME TO parents;--> statement-breakpoint
PRAGMA foreign_keys=ON;
`
const rows = `INSERT INTO parents VALUES ('p', 'Ada'); INSERT INTO children VALUES ('c1', 'p'), ('c2', 'p');`

function folderOf(...files: readonly string[]): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'meta'))
  files.forEach((statements, index) => {
    writeFileSync(join(folder, `000${index}_step.sql`), statements)
  })
  const entries = files.map((_, idx) => ({
    idx,
    when: idx + 1,
    tag: `000${idx}_step`,
    breakpoints: true,
    version: '6',
  }))
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ version: '7', dialect: 'sqlite', entries }))
  return folder
}

/** A database of the first shape, with rows. */
function oldDatabase() {
  const connection = new BetterSqlite(':memory:')
  expect(migrate(connection, { folder: folderOf(first), backUp: unexpected }).ok).toBe(true)
  connection.exec(rows)
  return connection
}

const unexpected = () => {
  throw new Error('No backup was expected')
}
const count = (connection: BetterSqlite.Database) =>
  connection.prepare('SELECT count(*) FROM children').pluck().get() as number

test('a table rebuild keeps the child rows', () => {
  const connection = oldDatabase()

  const migrated = migrate(connection, { folder: folderOf(first, rebuild), backUp: () => undefined })

  expect(migrated).toEqual({ ok: true, value: { applied: 1 } })
  expect(count(connection)).toBe(2)
  expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
})

// Why the runner is our own. If this fails, drizzle has mended it and ours may go.
test("the same rebuild through drizzle's migrator loses them", () => {
  const connection = new BetterSqlite(':memory:')
  connection.pragma('foreign_keys = ON')
  const db = drizzle(connection)
  drizzleMigrate(db, { migrationsFolder: folderOf(first) })
  connection.exec(rows)

  drizzleMigrate(db, { migrationsFolder: folderOf(first, rebuild) })

  expect(count(connection)).toBe(0)
})

test('a backup is made before rows are touched, and none for a new file or one that is up to date', () => {
  const connection = oldDatabase()
  const seen: number[] = []
  const folder = folderOf(first, rebuild)

  migrate(connection, {
    folder,
    backUp: (before) => seen.push((before.pragma('table_info(parents)') as unknown[]).length),
  })
  migrate(connection, { folder, backUp: unexpected })

  expect(seen).toEqual([2])
})

test('without its backup nothing is migrated', () => {
  const connection = oldDatabase()

  expect(() => migrate(connection, { folder: folderOf(first, rebuild), backUp: unexpected })).toThrow()
  expect(connection.pragma('table_info(parents)')).toHaveLength(2)
})

test('a migration that leaves an orphan is rolled back whole', () => {
  const connection = oldDatabase()
  const careless = 'CREATE TABLE extra (id TEXT) STRICT; DELETE FROM parents;'

  const migrated = migrate(connection, { folder: folderOf(first, careless), backUp: () => undefined })

  expect(migrated).toMatchObject({ ok: false, error: { code: 'migrationFailed', migration: '0001_step.sql' } })
  expect(count(connection)).toBe(2)
  expect(connection.prepare('SELECT count(*) FROM parents').pluck().get()).toBe(1)
  expect(connection.pragma('table_info(extra)')).toEqual([])
})

test('a statement that fails midway leaves the file as it was', () => {
  const connection = oldDatabase()
  const broken = 'CREATE TABLE extra (id TEXT) STRICT; INSERT INTO nowhere VALUES (1);'

  expect(migrate(connection, { folder: folderOf(first, broken), backUp: () => undefined })).toMatchObject({
    ok: false,
    error: { code: 'migrationFailed' },
  })
  expect(connection.pragma('table_info(extra)')).toEqual([])
  expect(connection.prepare('SELECT count(*) FROM migrations').pluck().get()).toBe(1)
})

test('a database of a newer version is refused', () => {
  const connection = oldDatabase()
  migrate(connection, { folder: folderOf(first, rebuild), backUp: () => undefined })

  expect(migrate(connection, { folder: folderOf(first), backUp: unexpected })).toEqual({
    ok: false,
    error: { code: 'newer', applied: 2, known: 1 },
  })
})

test('a database with a history of its own is refused', () => {
  const connection = oldDatabase()

  expect(
    migrate(connection, { folder: folderOf('CREATE TABLE other (id TEXT) STRICT;', rebuild), backUp: unexpected }),
  ).toEqual({
    ok: false,
    error: { code: 'unknownHistory', migration: '0000_step.sql' },
  })
})

// Git on Windows checks text out with \r\n: the same migration would become a stranger.
test('line ends do not change the history', () => {
  const folder = folderOf(first)
  const connection = new BetterSqlite(':memory:')
  migrate(connection, { folder, backUp: unexpected })
  const onWindows = temporaryFolder()
  cpSync(folder, onWindows, { recursive: true })
  const file = join(onWindows, '0000_step.sql')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))

  expect(migrate(connection, { folder: onWindows, backUp: unexpected })).toEqual({ ok: true, value: { applied: 0 } })
})

test('a gap in the numbers is a bug that is named', () => {
  const folder = folderOf(first)
  writeFileSync(join(folder, '0002_late.sql'), 'SELECT 1;')

  expect(() => migrate(new BetterSqlite(':memory:'), { folder, backUp: unexpected })).toThrow('0002_late.sql')
})
