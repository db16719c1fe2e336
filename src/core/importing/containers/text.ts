import { err, ok, type Result } from '../../result.ts'
import type { ImportProblem } from '../importer.ts'

/**
 * The text that bytes are: UTF-8 with or without its mark, or UTF-16, which some exports from office programs are in.
 * Text in another encoding is refused rather than read with wrong letters.
 */
export function decodeText(bytes: Uint8Array): Result<string, ImportProblem> {
  if (isZip(bytes) || isCompoundFile(bytes)) return err({ code: 'packed', facts: {} })
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.includes(0)) return err({ code: 'not-text', facts: {} })
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return err({ code: looksLikeText(bytes) ? 'wrong-encoding' : 'not-text', facts: {} })
  }
}

/** By the sign of a ZIP's first entry, or of one that holds none (APPNOTE 4.3.7, 4.3.16). */
function isZip([first, second, third, fourth]: Uint8Array): boolean {
  if (first !== 0x50 || second !== 0x4b) return false
  return (third === 0x03 && fourth === 0x04) || (third === 0x05 && fourth === 0x06)
}

/** What office programs wrote before 2007 ([MS-CFB] 2.2): doc, xls, ppt, msg. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, place) => bytes[place] === byte)
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Without a mark: JSON and XML begin with ASCII, whose other half is a zero byte.
  if (first !== 0 && second === 0) return 'utf-16le'
  if (first === 0 && second !== 0 && second !== undefined) return 'utf-16be'
  return 'utf-8'
}

/** JSON or XML by its first sign, and no control codes in what follows. */
function looksLikeText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 512)
  const sign = start.find((byte) => byte > 0x20)
  return (sign === 0x7b || sign === 0x5b || sign === 0x3c) && !start.some((byte) => byte < 0x09)
}
