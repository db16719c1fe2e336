import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import BetterSqlite from 'better-sqlite3'
import { databaseFile } from '#engine/dataFolder/layout.ts'
import { connect } from '#engine/db/connection.ts'
import { openDatabase } from '#engine/db/database.ts'
import { assertions } from '#engine/db/schema.ts'
import { databaseKey, unlock } from '#engine/keys/keyring.ts'
import { readKeyring } from '#engine/keys/keyringFile.ts'
import { compare } from './measure.ts'
import { migrations, passphrase } from './office.ts'
import type { Section } from './report.ts'

/** Opens the record of a data folder and a plain copy of it, both whole: every page is looked at. */
export async function databaseSection(dataFolder: string): Promise<Section> {
  const file = databaseFile(dataFolder)
  const plainFile = join(dataFolder, 'plain.sqlite')
  const key = await keyOf(dataFolder)
  decryptInto(plainFile, file, key)
  const found = new Set<number>()

  const ours = () => {
    const start = performance.now()
    const opened = openWhole(file, key)
    found.add(opened.db.select().from(assertions).all().length)
    const took = performance.now() - start
    opened.close()
    return Promise.resolve(took)
  }
  const peer = () => {
    const start = performance.now()
    const plain = new BetterSqlite(plainFile)
    plain.pragma('journal_mode = WAL')
    plain.pragma('quick_check(1)')
    plain.pragma('foreign_key_check')
    found.add(plain.prepare('SELECT * FROM assertions').all().length)
    const took = performance.now() - start
    plain.close()
    return Promise.resolve(took)
  }
  const compared = await compare(21, ours, peer)
  const [rows] = found
  if (rows === undefined || found.size > 1) throw new Error('The plain copy does not hold the same rows')
  return {
    title: 'Opening the database',
    text: 'Opened with its key, checked whole (`quick_check`, `foreign_key_check`), migrations compared, and every assertion read once. The peer does the same without key and migrations on a plain copy of the same rows, with the same build of SQLite. Deriving the key from the passphrase is left out: it is made slow on purpose.',
    unit: 'milliseconds',
    rows: [
      {
        work: `${megabytes(file)} MB, ${rows} assertions, encrypted`,
        peerName: `plain SQLite, ${megabytes(plainFile)} MB`,
        ...compared,
      },
    ],
    notes: [],
  }
}

/** The database of a record that nobody else has open. */
export async function openRecord(dataFolder: string) {
  return openWhole(databaseFile(dataFolder), await keyOf(dataFolder))
}

/** Looked at whole before it is used. */
function openWhole(file: string, key: Uint8Array) {
  const opened = openDatabase({
    file,
    key,
    migrationsFolder: migrations,
    check: 'first',
    backupBeforeMigration: () => undefined,
  })
  if (!opened.ok) throw new Error(`The record does not open: ${opened.error.code}`)
  return opened.value
}

/** The key of a record's database, by the bench's passphrase. */
export async function keyOf(dataFolder: string): Promise<Uint8Array> {
  const keyring = readKeyring(dataFolder)
  const officer = keyring.ok ? keyring.value.officers[0] : undefined
  if (!keyring.ok || officer === undefined) throw new Error('The record has no key file')
  const key = await unlock(keyring.value, { officerId: officer.id, passphrase })
  if (!key.ok) throw new Error(`The record does not unlock: ${key.error}`)
  return databaseKey(key.value)
}

function decryptInto(plainFile: string, file: string, key: Uint8Array): void {
  copyFileSync(file, plainFile)
  const copy = connect(plainFile, key)
  // A key can't be taken off while there is a WAL.
  copy.pragma('journal_mode = DELETE')
  copy.pragma(`rekey = ''`)
  copy.close()
}

const megabytes = (file: string): string => (statSync(file).size / 1024 / 1024).toFixed(1)
