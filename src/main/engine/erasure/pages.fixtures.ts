import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findRecord } from '../audit/verifyRecord.ts'
import { databaseFile } from '../dataFolder/layout.ts'
import { temporaryFolder } from '../db/database.fixtures.ts'
import { connect } from '../db/connection.ts'
import { passphrase, type TestEngine } from '../engine.fixtures.ts'
import { databaseKey, unlock } from '../keys/keyring.ts'

/** Of the first officer's record. */
export async function keyOf({ dataFolder }: Pick<TestEngine, 'dataFolder'>): Promise<Uint8Array> {
  const record = findRecord(dataFolder)
  if (!record.ok) throw new Error(record.error)
  const [officer] = record.value.keyring.officers
  if (officer === undefined) throw new Error('No officer')
  const opened = await unlock(record.value.keyring, { officerId: officer.id, passphrase })
  if (!opened.ok) throw new Error(opened.error)
  return databaseKey(opened.value)
}

/** The bytes of every page of the database, free pages too, without encryption. */
export async function pagesOf(engine: TestEngine): Promise<Buffer> {
  const copy = join(temporaryFolder(), 'pages.sqlite')
  copyFileSync(databaseFile(engine.dataFolder), copy)
  const connection = connect(copy, await keyOf(engine))
  connection.pragma("rekey = ''")
  connection.close()
  return readFileSync(copy)
}
