import { createCipheriv, createDecipheriv } from 'node:crypto'
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { catalogueIndexFile } from '../dataFolder/layout.ts'
import { giveBack } from '../giveBack.ts'

/** The index of the catalogue as a file beside the database: it is derived from the record and made anew where it is gone. */
export interface IndexFile {
  /** Null where there is none, or not exactly the one that was written for this. */
  readonly read: (of: string) => Uint8Array<ArrayBuffer> | null
  /** Replaces the one that is there. */
  readonly write: (of: string, bytes: Uint8Array) => Promise<void>
}

const nonceBytes = 12
const tagBytes = 16
/** Encrypted in pieces, so that it is never in memory twice and no other request waits for the whole. */
const pieceBytes = 4 * 1024 * 1024
const readBytes = 256 * 1024

/** AES-256-GCM as nonce, text, tag; `of` is bound to the bytes, so that the index of another catalogue does not open. */
export function createIndexFile(
  dataFolder: string,
  key: Uint8Array,
  randomBytes: (length: number) => Uint8Array,
): IndexFile {
  const file = catalogueIndexFile(dataFolder)
  return {
    read: (of) => {
      if (!existsSync(file)) return null
      const handle = openSync(file, 'r')
      try {
        return opened(handle, key, of)
      } finally {
        closeSync(handle)
      }
    },
    write: async (of, bytes) => {
      const unfinished = `${file}.unfinished`
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of))
      const handle = await open(unfinished, 'w', 0o600)
      try {
        await handle.write(nonce)
        for (let from = 0; from < bytes.length; from += pieceBytes) {
          await handle.write(cipher.update(bytes.subarray(from, from + pieceBytes)))
        }
        await handle.write(Buffer.concat([cipher.final(), cipher.getAuthTag()]))
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(unfinished, file)
    },
  }
}

function opened(handle: number, key: Uint8Array, of: string): Uint8Array<ArrayBuffer> | null {
  const length = fstatSync(handle).size - nonceBytes - tagBytes
  if (length < 0) return null
  // One buffer for all pieces: as many new ones would stay in memory until they are collected.
  const buffer = Buffer.alloc(Math.min(readBytes, Math.max(length, nonceBytes, tagBytes)))
  const at = (place: number, bytes: number) =>
    readSync(handle, buffer, 0, bytes, place) === bytes ? buffer.subarray(0, bytes) : null
  const nonce = Buffer.from(at(0, nonceBytes) ?? [])
  const tag = Buffer.from(at(nonceBytes + length, tagBytes) ?? [])
  if (nonce.length === 0 || tag.length === 0) return null
  const cipher = createDecipheriv('aes-256-gcm', key, nonce, {
    authTagLength: tagBytes,
  })
  cipher.setAAD(Buffer.from(of)).setAuthTag(tag)
  const bytes = new Uint8Array(length)
  for (let from = 0; from < length; from += readBytes) {
    const sealed = at(nonceBytes + from, Math.min(readBytes, length - from))
    if (sealed === null) return null
    const open = cipher.update(sealed)
    bytes.set(open, from)
    // Given back now: until they were collected, the pieces would take as much again as the index.
    giveBack(open)
  }
  try {
    cipher.final()
  } catch {
    return null
  }
  return bytes
}
