import { createCipheriv, createDecipheriv } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'
import { makeFolder, writeDurably } from '../dataFolder/durable.ts'
import { originalsFolder } from '../dataFolder/layout.ts'

/** What a row keeps of an original: where its bytes lie and the only key that opens them. */
export interface StoredOriginal {
  /** Random, 32 hexadecimal digits: says nothing of the file, its name or its owner. */
  readonly originalId: string
  /** 32 bytes. Dropping it erases the original, in every backup too. */
  readonly originalKey: Buffer
}

const nonceBytes = 12
const tagBytes = 16
/** What encryption adds to a file. */
export const originalOverhead = nonceBytes + tagBytes

/**
 * Encrypts the bytes with AES-256-GCM under a key of their own and writes them as nonce, text, tag.
 *
 * Written and synced, file and folder, before it returns: the row that names it comes after, so that no row ever names
 * a file that a power failure took.
 */
export function storeOriginal(
  dataFolder: string,
  bytes: Uint8Array,
  randomBytes: (length: number) => Uint8Array,
): StoredOriginal {
  const originalId = Buffer.from(randomBytes(16)).toString('hex')
  const originalKey = Buffer.from(randomBytes(32))
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', originalKey, nonce).setAAD(Buffer.from(originalId))
  const sealed = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  makeFolder(originalsFolder(dataFolder))
  writeDurably(fileOf(dataFolder, originalId), sealed)
  return { originalId, originalKey }
}

/** The bytes as they came in; `damaged` where the file is not exactly what was stored under this id. */
export function readOriginal(
  dataFolder: string,
  { originalId, originalKey }: { readonly originalId: string; readonly originalKey: Uint8Array },
): Result<Uint8Array, 'missing' | 'damaged'> {
  const file = fileOf(dataFolder, originalId)
  if (!existsSync(file)) return err('missing')
  const sealed = readFileSync(file)
  if (sealed.length < originalOverhead) return err('damaged')
  const cipher = createDecipheriv('aes-256-gcm', originalKey, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  cipher.setAAD(Buffer.from(originalId)).setAuthTag(sealed.subarray(-tagBytes))
  const bytes = cipher.update(sealed.subarray(nonceBytes, -tagBytes))
  try {
    cipher.final()
  } catch {
    return err('damaged')
  }
  return ok(Uint8Array.from(bytes))
}

/** Removes one file; its row, and with it the only key, is gone already. */
export function dropOriginal(dataFolder: string, originalId: string): void {
  rmSync(fileOf(dataFolder, originalId), { force: true })
}

/**
 * Removes the files that no row names and answers how many: an import was cut off between file and row, or a person was
 * erased. Only for the one writer, with every row committed.
 */
export function dropStrayOriginals(dataFolder: string, named: ReadonlySet<string>): number {
  const folder = originalsFolder(dataFolder)
  if (!existsSync(folder)) return 0
  const strays = readdirSync(folder).filter((name) => !named.has(name))
  for (const name of strays) rmSync(join(folder, name))
  return strays.length
}

function fileOf(dataFolder: string, originalId: string): string {
  if (!/^[0-9a-f]{32}$/.test(originalId)) throw new Error('An original has an id of 32 hexadecimal digits')
  return join(originalsFolder(dataFolder), originalId)
}
