import { existsSync, renameSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import { err, ok, type Result } from '#core/result.ts'
import { connect, isSound, type Connection } from './connection.ts'
import { damageOf } from './failureOf.ts'
import { migrate, type MigrationProblem } from './migrate.ts'
import * as schema from './schema.ts'

/** The database, or a transaction on it: what a repository writes through. */
export type Database = BaseSQLiteDatabase<'sync', BetterSqlite.RunResult, typeof schema>
/** A reader cannot write: a function that takes this is safe to call from any screen. */
export type Reader = Pick<Database, 'select' | 'selectDistinct' | '$count'>

export interface OpenedDatabase {
  readonly db: Database
  readonly connection: Connection
  /** Folds the WAL into the file and lets go of it. */
  readonly close: () => void
}

export interface OpenOptions {
  readonly file: string
  /** 32 bytes; copied, so the caller may wipe it. */
  readonly key: Uint8Array
  readonly migrationsFolder: string
  /**
   * `first`: every page is looked at before anything is answered. `beside`: the caller looks while it is read from, and writes
   * nothing before that is done; a record that has to be migrated is looked at first all the same.
   */
  readonly check: 'first' | 'beside'
  /** Called before the first pending migration touches a database that has rows; if it throws, nothing is migrated. */
  readonly backupBeforeMigration: () => void
}

export type OpenProblem =
  | { readonly code: 'missing' }
  /** The key does not fit, or the first page is damaged: SQLite cannot tell them apart. */
  | { readonly code: 'notADatabase' }
  | { readonly code: 'damaged' }
  | MigrationProblem

/** Opens the office's database; never makes one, so that a lost file is not mistaken for an empty record. */
export function openDatabase(options: OpenOptions): Result<OpenedDatabase, OpenProblem> {
  return existsSync(options.file) ? open(options, 'record') : err({ code: 'missing' })
}

/**
 * Makes the office's database at first run.
 *
 * A file in its place is the leftover of a first run that did not finish (its `keys.json` was never written, so nobody
 * can open it): it is moved aside, not deleted.
 */
export function createDatabase(options: OpenOptions): Result<OpenedDatabase, OpenProblem> {
  for (const suffix of ['', '-wal', '-shm']) {
    const leftover = options.file + suffix
    if (existsSync(leftover)) renameSync(leftover, `${options.file}.unfinished-${Date.now()}${suffix}`)
  }
  return open(options, 'empty')
}

function open(
  { file, key, migrationsFolder, check, backupBeforeMigration }: OpenOptions,
  expected: 'record' | 'empty',
): Result<OpenedDatabase, OpenProblem> {
  let connection: Connection | undefined
  try {
    connection = connect(file, key)
    if (expected === 'record' && isEmpty(connection)) return refuse(connection, { code: 'damaged' })
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    if (check === 'first') demandSound(connection)
    const migrated = migrate(connection, {
      folder: migrationsFolder,
      backUp: (unmigrated) => {
        if (check === 'beside') demandSound(unmigrated)
        backupBeforeMigration()
      },
    })
    if (!migrated.ok) return refuse(connection, migrated.error)
  } catch (cause) {
    const problem = damageOf(cause)
    if (problem === null) {
      connection?.close()
      throw cause
    }
    return refuse(connection, problem)
  }
  const opened = connection
  return ok({ db: drizzle(opened, { schema }), connection: opened, close: () => opened.close() })
}

function demandSound(connection: Connection): void {
  if (!isSound(connection, 'quick')) throw new BetterSqlite.SqliteError('The check found damage', 'SQLITE_CORRUPT')
}

/** SQLite takes a file that was cut to less than a page for a new database. */
function isEmpty(connection: Connection): boolean {
  return connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
}

/** What repositories read from, of a file that is opened to be looked at only. */
export function readerOf(connection: Connection): Reader {
  return drizzle(connection, { schema })
}

function refuse(connection: Connection | undefined, problem: OpenProblem): Result<never, OpenProblem> {
  connection?.close()
  return err(problem)
}
