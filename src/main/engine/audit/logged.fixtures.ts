import { connectToRead, type Connection } from '../db/connection.ts'
import { readerOf } from '../db/database.ts'
import { auditEntries } from '../db/schema.ts'
import { databaseFile } from '../dataFolder/layout.ts'
import { passphrase } from '../engine.fixtures.ts'
import { databaseKey, unlock } from '../keys/keyring.ts'
import { readKeyring } from '../keys/keyringFile.ts'

/** Reads from a closed record of the tests. */
export async function lookIn<T>(dataFolder: string, read: (connection: Connection) => T): Promise<T> {
  const keyring = readKeyring(dataFolder)
  const officer = keyring.ok ? keyring.value.officers[0] : undefined
  if (!keyring.ok || officer === undefined) throw new Error('No record')
  const key = await unlock(keyring.value, { officerId: officer.id, passphrase })
  if (!key.ok) throw new Error(key.error)
  const connection = connectToRead(databaseFile(dataFolder), databaseKey(key.value))
  try {
    return read(connection)
  } finally {
    connection.close()
  }
}

/** Its log, oldest first. */
export function loggedIn(dataFolder: string) {
  return lookIn(dataFolder, (connection) =>
    readerOf(connection)
      .select({ code: auditEntries.code, ids: auditEntries.ids })
      .from(auditEntries)
      .orderBy(auditEntries.seq)
      .all(),
  )
}
