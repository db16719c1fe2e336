import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'
import { connectToRead } from '../db/connection.ts'
import { readerOf, type Reader } from '../db/database.ts'
import { failureOf } from '../db/failureOf.ts'
import { makeFolder } from '../dataFolder/durable.ts'
import { backupsFolder, databaseFile } from '../dataFolder/layout.ts'
import { databaseBytes, databaseEnds, roomIn } from './room.ts'

/**
 * Reads from the database of a backup. `unreadable`: it is gone, damaged, of another key, or has other tables.
 *
 * From a copy: SQLite writes files beside a database that it reads with its log, and a backup stays as it is.
 */
export function lookInto<T>(
  dataFolder: string,
  id: string,
  databaseKey: Uint8Array,
  read: (db: Reader) => T,
): Result<T, 'diskFull' | 'unreadable'> {
  const folder = join(backupsFolder(dataFolder), id)
  const beside = join(dataFolder, '.looking')
  rmSync(beside, { recursive: true, force: true })
  try {
    if (databaseBytes(folder) > roomIn(dataFolder)) return err('diskFull')
    makeFolder(beside)
    for (const end of databaseEnds) {
      if (existsSync(databaseFile(folder) + end)) copyFileSync(databaseFile(folder) + end, databaseFile(beside) + end)
    }
    const connection = connectToRead(databaseFile(beside), databaseKey)
    try {
      return ok(read(readerOf(connection)))
    } finally {
      connection.close()
    }
  } catch (cause) {
    return err(failureOf(cause) === 'diskFull' ? 'diskFull' : 'unreadable')
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
