import { statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Officer } from '#contract/session.ts'
import type { ChainVerdict } from '#core/audit/chain.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { Sha256 } from '#core/values.ts'
import { databaseFile } from '../dataFolder/layout.ts'
import { connectToRead, type Connection } from '../db/connection.ts'
import { failureOf } from '../db/failureOf.ts'
import { databaseKey, unlock, wipe, type Keyring } from '../keys/keyring.ts'
import { readKeyring } from '../keys/keyringFile.ts'
import { verifyStoredChain } from './storedChain.ts'

/** A data folder, or a backup: whatever holds a database with its `keys.json` beside it. */
export interface RecordToVerify {
  readonly folder: string
  readonly keyring: Keyring
}

/** `path` is the folder or the database in it. */
export function findRecord(path: string): Result<RecordToVerify, 'notFound' | 'keysMissing' | 'keysDamaged'> {
  const kind = statSync(path, { throwIfNoEntry: false })
  const folder = kind?.isFile() && basename(path) === basename(databaseFile('')) ? dirname(path) : path
  if (!statSync(databaseFile(folder), { throwIfNoEntry: false })?.isFile()) return err('notFound')
  const keyring = readKeyring(folder)
  if (!keyring.ok) return err(keyring.error === 'missing' ? 'keysMissing' : 'keysDamaged')
  return ok({ folder, keyring: keyring.value })
}

export interface VerifiedRecord {
  readonly verdict: ChainVerdict
  /** What the first entry that does not fit says of itself, if it can be read. */
  readonly stranger: { readonly code: string; readonly at: string } | null
}

/** Opens the record for reading and looks at its chain. Works beside a running workbench and changes nothing. */
export async function verifyRecord(
  { folder, keyring }: RecordToVerify,
  {
    officer,
    passphrase,
    head,
  }: { readonly officer: Officer; readonly passphrase: string; readonly head: Sha256 | null },
): Promise<Result<VerifiedRecord, 'wrongPassphrase' | 'damaged'>> {
  const unlocked = await unlock(keyring, { officerId: officer.id, passphrase })
  if (!unlocked.ok) return err('wrongPassphrase')
  const key = databaseKey(unlocked.value)
  wipe(unlocked.value)
  const connection = connectToRead(databaseFile(folder), key)
  wipe(key)
  try {
    const verdict = verifyStoredChain(connection, head)
    return ok({ verdict, stranger: verdict.status === 'broken' ? entryAt(connection, verdict.place) : null })
  } catch (cause) {
    if (failureOf(cause) === 'databaseDamaged') return err('damaged')
    throw cause
  } finally {
    connection.close()
  }
}

function entryAt(connection: Connection, place: number): VerifiedRecord['stranger'] {
  const row = connection
    .prepare<[number], { code: unknown; at: unknown }>(
      'SELECT code, at FROM audit_entries ORDER BY seq LIMIT 1 OFFSET ?',
    )
    .get(place - 1)
  return row ? { code: String(row.code), at: String(row.at) } : null
}
