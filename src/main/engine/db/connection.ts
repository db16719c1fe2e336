import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { shutFile } from '../dataFolder/durable.ts'

/** The bare SQLite connection; only `db/` and `backup/` see it. */
export type Connection = BetterSqlite.Database

/**
 * Opens an encrypted file: SQLCipher 4 format with a raw 32-byte key.
 *
 * A wrong key, like a damaged first page, shows at the first read (`SQLITE_NOTADB`). Temporary tables and sorts stay in
 * memory because SQLite does not encrypt temporary files; deleted rows are overwritten.
 */
export function connect(file: string, key: Uint8Array): Connection {
  for (const beside of [`${file}-wal`, `${file}-shm`]) if (existsSync(beside)) shutFile(beside)
  shutFile(file)
  return prepare(new BetterSqlite(file, { timeout: 5000 }), key)
}

/** The same for a file that is there and stays as it is: a backup that is looked at, a record that is checked. */
export function connectToRead(file: string, key: Uint8Array): Connection {
  return prepare(new BetterSqlite(file, { timeout: 5000, readonly: true, fileMustExist: true }), key)
}

function prepare(connection: Connection, key: Uint8Array): Connection {
  try {
    connection.pragma(`cipher = 'sqlcipher'`)
    connection.pragma('legacy = 4')
    applyKey(connection, key)
    connection.pragma('temp_store = MEMORY')
    connection.pragma('secure_delete = ON')
    connection.pragma('trusted_schema = OFF')
    return connection
  } catch (cause) {
    connection.close()
    throw cause
  }
}

/** Through a buffer, not a pragma: a string could not be wiped. The types of better-sqlite3 do not know `key`. */
function applyKey(connection: Connection, key: Uint8Array): void {
  if (key.length !== 32) throw new Error(`A database key has 32 bytes, found ${key.length}`)
  const raw = Buffer.alloc(67)
  raw.write("x'")
  raw.set(hexOf(key), 2)
  raw.write("'", 66)
  ;(connection as Connection & { key(key: Buffer): number }).key(raw)
  raw.fill(0)
}

function hexOf(bytes: Uint8Array): Uint8Array {
  const digit = (half: number) => half + (half < 10 ? 48 : 87)
  return Uint8Array.from({ length: bytes.length * 2 }, (_, index) => {
    const byte = bytes[index >> 1] ?? 0
    return digit(index % 2 === 0 ? byte >> 4 : byte & 15)
  })
}

/** Writes a whole, encrypted copy under the same key. SQLite's `backup()` fails on encrypted files. */
export function copyInto(connection: Connection, file: string): void {
  if (existsSync(file)) throw new Error('A copy of the database never overwrites a file')
  connection.prepare('VACUUM INTO ?').run(file)
  shutFile(file)
  const copy = openSync(file, 'r+')
  fsyncSync(copy)
  closeSync(copy)
}

/** Each page is decrypted, authenticated and looked at; `false` is a damaged file. */
export function isSound(connection: Connection, depth: 'quick' | 'full'): boolean {
  const rows = connection.pragma(depth === 'quick' ? 'quick_check(1)' : 'integrity_check(1)', { simple: true })
  return rows === 'ok' && (connection.pragma('foreign_key_check') as unknown[]).length === 0
}
