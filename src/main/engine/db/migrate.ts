import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'
import { hashOf } from '../hashOf.ts'
import type { Connection } from './connection.ts'

/** One numbered file of the migrations folder, `0003_decisions_need_a_reason.sql`. */
interface Migration {
  readonly number: number
  readonly name: string
  readonly statements: string
  /** Of the text with `\n` line ends, so that a checkout on Windows has the same history. */
  readonly sha256: string
}

/** What the file says was done to it. */
interface Applied {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

export type MigrationProblem =
  /** A newer version of the workbench has migrated this file. */
  | { readonly code: 'newer'; readonly applied: number; readonly known: number }
  /** Same length, other contents: not a history of this program. */
  | { readonly code: 'unknownHistory'; readonly migration: string }
  /** Rolled back: the file is as it was. */
  | { readonly code: 'migrationFailed'; readonly migration: string; readonly cause: string }

/**
 * Brings the file to the newest shape, one transaction a migration.
 *
 * `drizzle-orm/migrator` is not used: it runs all pending files inside one transaction, where SQLite ignores
 * `PRAGMA foreign_keys`, so that a table rebuild (`DROP TABLE` of the parent) deletes child rows with `ON DELETE CASCADE`;
 * and it compares dates, so that a database of a newer version passes as up to date.
 */
export function migrate(
  connection: Connection,
  { folder, backUp }: { readonly folder: string; readonly backUp: (connection: Connection) => void },
): Result<{ readonly applied: number }, MigrationProblem> {
  const known = readMigrations(folder)
  const applied = readHistory(connection)
  const stranger = applied.find((one, index) => known[index] !== undefined && one.sha256 !== known[index].sha256)
  if (stranger) return err({ code: 'unknownHistory', migration: stranger.name })
  if (applied.length > known.length) return err({ code: 'newer', applied: applied.length, known: known.length })

  const pending = known.slice(applied.length)
  if (pending.length > 0 && applied.length > 0) backUp(connection)

  connection.pragma('foreign_keys = OFF')
  try {
    for (const migration of pending) {
      const problem = run(connection, migration)
      if (problem) return err(problem)
    }
  } finally {
    connection.pragma('foreign_keys = ON')
  }
  return ok({ applied: pending.length })
}

function run(connection: Connection, migration: Migration): MigrationProblem | null {
  const { name, number, sha256 } = migration
  try {
    connection
      .transaction(() => {
        connection.exec(migration.statements)
        const orphans = connection.pragma('foreign_key_check') as unknown[]
        if (orphans.length > 0) throw new Error(`Migration ${name} left ${orphans.length} rows without their parent`)
        connection
          .prepare(`INSERT INTO migrations VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`)
          .run(number, name, sha256)
      })
      .immediate()
    return null
  } catch (cause) {
    return { code: 'migrationFailed', migration: name, cause: cause instanceof Error ? cause.message : String(cause) }
  }
}

function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
  return names.map((name, index) => {
    const number = Number(name.slice(0, 4))
    if (number !== index) throw new Error(`Migrations count from 0000 without gaps; found ${name} in place ${index}`)
    const statements = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { number, name, statements, sha256: hashOf(statements) }
  })
}

function readHistory(connection: Connection): readonly Applied[] {
  connection.exec(`CREATE TABLE IF NOT EXISTS migrations (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL
  ) STRICT`)
  return connection.prepare<[], Applied>('SELECT number, name, sha256 FROM migrations ORDER BY number').all()
}
