import BetterSqlite from 'better-sqlite3'
import type { FailureCode } from '#contract/reply.ts'
import type { OpenProblem } from './database.ts'

/** What an error of SQLite says of the file, or `null` where it says nothing of it. */
export function damageOf(cause: unknown): OpenProblem | null {
  if (!(cause instanceof BetterSqlite.SqliteError)) return null
  if (cause.code === 'SQLITE_NOTADB') return { code: 'notADatabase' }
  return cause.code.startsWith('SQLITE_CORRUPT') || cause.code.startsWith('SQLITE_IOERR') ? { code: 'damaged' } : null
}

/** What an error of SQLite or of the disk means to the officer, or `null` where it is a fault of ours. */
export function failureOf(cause: unknown): FailureCode | null {
  if (cause instanceof Error && 'code' in cause && fullDisk.has(cause.code)) return 'diskFull'
  return damageOf(cause) === null ? null : 'databaseDamaged'
}

/** Of SQLite and of the operating system. */
const fullDisk: ReadonlySet<unknown> = new Set(['SQLITE_FULL', 'ENOSPC'])
