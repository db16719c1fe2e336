import { createCipheriv, createDecipheriv } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { largestArchive, type ArchiveProblem } from '#core/archive/archiveFormat.ts'
import { err, ok, type Result } from '#core/result.ts'
import { openByPassphrase, PassphraseWrap, wrapByPassphrase, type KeyPorts } from '../keys/wrap.ts'

/** First line of the file; then a line of JSON (`Header`), then the AES-256-GCM text with its tag of 16 bytes. */
const magic = 'recognition-workbench-archive 1'
const Header = z.object({ wrap: PassphraseWrap, nonce: z.base64().max(64) })
const tagBytes = 16
const longestHeader = 4096
/** Bytes that are sealed at once; the engine answers in between. */
const atOnce = 4 * 1024 * 1024

/** Seals bytes under a key of their own, which the passphrase wraps (`keys/wrap.ts`); the header is bound into the seal. */
export async function sealArchive(ports: KeyPorts, bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const key = ports.randomBytes(32)
  const nonce = ports.randomBytes(12)
  const wrap = await wrapByPassphrase(ports, { key, passphrase, place: 'archive' })
  const header = JSON.stringify({ wrap, nonce: Buffer.from(nonce).toString('base64') })
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(header))
  const head = Buffer.from(`${magic}\n${header}\n`)
  const file = Buffer.alloc(head.length + bytes.length + tagBytes)
  head.copy(file)
  for (let at = 0; at < bytes.length; at += atOnce) {
    cipher.update(bytes.subarray(at, at + atOnce)).copy(file, head.length + at)
    await setImmediate()
  }
  cipher.final()
  cipher.getAuthTag().copy(file, head.length + bytes.length)
  key.fill(0)
  return file
}

/** `archivePassphrase` where it is another one; `archiveDamaged` where the passphrase fits and the bytes were changed. */
export async function openSealed(file: Uint8Array, passphrase: string): Promise<Result<Uint8Array, ArchiveProblem>> {
  if (file.length > largestArchive.packed) return err('archiveTooLarge')
  const head = Buffer.from(file.subarray(0, longestHeader))
  const lineEnd = head.indexOf('\n')
  const headerEnd = head.indexOf('\n', lineEnd + 1)
  const [name = '', version = ''] = head.subarray(0, Math.max(lineEnd, 0)).toString('latin1').split(' ')
  if (name !== 'recognition-workbench-archive' || headerEnd < 0) return err('archiveUnreadable')
  if (Number(version) > 1) return err('archiveNewer')
  const text = head.subarray(lineEnd + 1, headerEnd)
  const header = Header.safeParse(parsed(text.toString()))
  if (!header.success || file.length < headerEnd + 1 + tagBytes) return err('archiveDamaged')

  const key = await openByPassphrase(header.data.wrap, { passphrase, place: 'archive' })
  if (key === null) return err('archivePassphrase')
  const nonce = Buffer.from(header.data.nonce, 'base64')
  if (nonce.length !== 12) return err('archiveDamaged')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(text).setAuthTag(file.subarray(-tagBytes))
  const bytes = decipher.update(file.subarray(headerEnd + 1, -tagBytes))
  key.fill(0)
  try {
    decipher.final()
  } catch {
    return err('archiveDamaged')
  }
  return ok(bytes)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
