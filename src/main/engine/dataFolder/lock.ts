import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { z } from 'zod'
import { err, ok, type Result } from '#core/result.ts'
import { Instant } from '#core/values.ts'
import { makeFolder, shutFile, shutFolder, writeDurably } from './durable.ts'
import { isNetworkShare, placeOf, type Place } from './networkShare.ts'

/** Who has the folder: a process of this computer, and since when. */
const Holder = z.object({ pid: z.int(), since: Instant })
type Holder = z.infer<typeof Holder>

export interface FolderLock {
  readonly release: () => void
}

export type LockProblem =
  | { readonly code: 'databaseInUse'; readonly holder: Holder | null }
  | { readonly code: 'networkShare'; readonly path: string }

/**
 * Takes a data folder for one writer, or says who has it.
 *
 * The lock is one of the operating system on an empty file, taken through SQLite: it ends with its process however that
 * dies, so a stale one cannot exist and no process number is ever guessed at. `workbench.holder.json` only words the
 * sentence.
 */
export function lockFolder(
  folder: string,
  { now, place = placeOf }: { readonly now: () => Date; readonly place?: (folder: string) => Place },
): Result<FolderLock, LockProblem> {
  makeFolder(folder)
  const found = place(folder)
  if (isNetworkShare(found)) return err({ code: 'networkShare', path: found.path })

  shutFolder(folder)
  shutFile(lockFile(folder))
  const lock = new BetterSqlite(lockFile(folder), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if (cause instanceof BetterSqlite.SqliteError && cause.code.startsWith('SQLITE_BUSY')) {
      return err({ code: 'databaseInUse', holder: readHolder(folder) })
    }
    throw cause
  }
  const holder: Holder = { pid: process.pid, since: now().toISOString() }
  writeDurably(holderFile(folder), Buffer.from(JSON.stringify(holder)))
  return ok({ release: () => lock.close() })
}

function readHolder(folder: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(holderFile(folder), 'utf8')))
  } catch {
    return null
  }
}

const lockFile = (folder: string) => join(folder, 'workbench.lock')
const holderFile = (folder: string) => join(folder, 'workbench.holder.json')
