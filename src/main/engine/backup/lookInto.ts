import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { connectToRead } from '../db/connection.ts'
import { readerOf, type Reader } from '../db/database.ts'
import { makeFolder } from '../dataFolder/durable.ts'
import { backupsFolder, databaseFile } from '../dataFolder/layout.ts'

/**
 * Reads from the database of a backup; null where it cannot be read: damaged, of another key, or with other tables.
 *
 * From a copy: SQLite writes files beside a database that it reads with its log, and a backup stays as it is.
 */
export function lookInto<T>(
  dataFolder: string,
  id: string,
  databaseKey: Uint8Array,
  read: (db: Reader) => T,
): T | null {
  const backup = databaseFile(join(backupsFolder(dataFolder), id))
  const beside = join(dataFolder, '.looking')
  rmSync(beside, { recursive: true, force: true })
  makeFolder(beside)
  try {
    for (const end of ['', '-wal']) if (existsSync(backup + end)) copyFileSync(backup + end, databaseFile(beside) + end)
    const connection = connectToRead(databaseFile(beside), databaseKey)
    try {
      return read(readerOf(connection))
    } finally {
      connection.close()
    }
  } catch {
    return null
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
