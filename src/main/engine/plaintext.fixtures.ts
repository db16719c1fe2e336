import { readdirSync, readFileSync, type Dirent } from 'node:fs'
import { join, relative } from 'node:path'
import { constants, inflateRawSync, inflateSync } from 'node:zlib'

export interface Found {
  readonly file: string
  /** `utf-8`, `base64 +1`, `deflated utf-8` … */
  readonly as: string
}

/**
 * Looks for a text in the names and contents of all files below a folder: UTF-8, UTF-16, JSON and URL escapes, base64 in
 * its three alignments, composed and decomposed, and all of that inside zlib, gzip and ZIP streams.
 *
 * A file that vanishes while it is looked for (a WAL that is folded in) is passed over.
 */
export function findPlaintext(folder: string, text: string): readonly Found[] {
  const forms = formsOf(text)
  return filesBelow(folder).flatMap((path) => {
    const file = relative(folder, path)
    const inName = formsIn(Buffer.from(file), forms).map((as) => ({ file, as: `name, ${as}` }))
    return [
      ...inName,
      ...contentsOf(path)
        .flatMap((bytes) => search(bytes, forms, 3))
        .map((as) => ({ file, as })),
    ]
  })
}

/** All files that were looked at: a test that finds nothing must have looked somewhere. */
export function filesBelow(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : []
  })
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function contentsOf(path: string): readonly Buffer[] {
  try {
    return [readFileSync(path)]
  } catch {
    return []
  }
}

type Forms = ReadonlyMap<string, Buffer>

function formsOf(text: string): Forms {
  const forms = new Map<string, Buffer>()
  for (const [form, suffix] of [
    ['NFC', ''],
    ['NFD', ' decomposed'],
  ] as const) {
    const written = text.normalize(form)
    const utf8 = Buffer.from(written)
    const utf16 = Buffer.from(written, 'utf16le')
    forms.set(`utf-8${suffix}`, utf8)
    forms.set(`utf-16le${suffix}`, utf16)
    forms.set(`utf-16be${suffix}`, Buffer.from(utf16).swap16())
    forms.set(`json escapes${suffix}`, Buffer.from(jsonEscaped(written)))
    forms.set(`url escapes${suffix}`, Buffer.from(encodeURIComponent(written)))
    for (const shift of [0, 1, 2]) {
      const inside = base64Inside(utf8, shift)
      forms.set(`base64 +${shift}${suffix}`, Buffer.from(inside))
      forms.set(`base64url +${shift}${suffix}`, Buffer.from(inside.replaceAll('+', '-').replaceAll('/', '_')))
    }
  }
  return forms
}

const jsonEscaped = (text: string) =>
  text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The letters that stay the same whatever stands before and after, when the text begins `shift` bytes into a group. */
function base64Inside(bytes: Buffer, shift: number): string {
  const letters = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  return letters.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6))
}

function formsIn(bytes: Buffer, forms: Forms): readonly string[] {
  return [...forms].filter(([, form]) => bytes.includes(form)).map(([name]) => name)
}

function search(bytes: Buffer, forms: Forms, depth: number): readonly string[] {
  const plain = formsIn(bytes, forms)
  if (depth === 0) return plain
  return [
    ...plain,
    ...streamsIn(bytes).flatMap((stream) => search(stream, forms, depth - 1).map((as) => `deflated ${as}`)),
  ]
}

function streamsIn(bytes: Buffer): readonly Buffer[] {
  const streams: Buffer[] = []
  for (let at = 0; at + 2 < bytes.length; at++) {
    const first = bytes[at] ?? 0
    if ((first & 0x8f) === 0x08 && ((first << 8) | (bytes[at + 1] ?? 0)) % 31 === 0)
      streams.push(...unpacked(inflateSync, bytes.subarray(at)))
    if (first === 0x1f && at + 10 < bytes.length && bytes.readUIntBE(at, 3) === 0x1f8b08) {
      streams.push(...unpacked(inflateRawSync, afterGzipHead(bytes.subarray(at))))
    }
    if (first === 0x50 && at + 30 < bytes.length && bytes.readUInt32BE(at) === 0x504b0304) {
      const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
      streams.push(...unpacked(inflateRawSync, bytes.subarray(data)))
    }
  }
  return streams
}

/** `gunzipSync` refuses a stream that is followed by other bytes, so the head (RFC 1952) is passed over here. */
function afterGzipHead(bytes: Buffer): Buffer {
  const flags = bytes.readUInt8(3)
  let at = 10
  if (flags & 4) at += 2 + (at + 2 < bytes.length ? bytes.readUInt16LE(at) : 0)
  for (const named of [8, 16]) if (flags & named) at = bytes.indexOf(0, at) + 1
  return bytes.subarray(flags & 2 ? at + 2 : at)
}

/** Cut streams are unpacked as far as they go; most places only look like a stream. */
function unpacked(unpack: typeof inflateSync, bytes: Buffer): readonly Buffer[] {
  try {
    const stream = unpack(bytes, { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 4096, maxOutputLength: 1 << 25 })
    return stream.length > 0 ? [stream] : []
  } catch {
    return []
  }
}
