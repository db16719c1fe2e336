import { createHash } from 'node:crypto'
import type { Sha256 } from '#core/values.ts'

/** The SHA-256 of bytes, or of a text as UTF-8, in hexadecimal. Core has its own, which runs in a browser too and is slower. */
export const hashOf = (of: Uint8Array | string): Sha256 => createHash('sha256').update(of).digest('hex')
