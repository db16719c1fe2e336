import { zlibSync } from 'fflate'
import type { SourceFile } from './importer.ts'

const encoder = new TextEncoder()

export const textFile = (name: string, content: string): SourceFile => ({ name, bytes: encoder.encode(content) })
export const jsonFile = (name: string, content: unknown): SourceFile => textFile(name, JSON.stringify(content))

export function base64url(text: string): string {
  const binary = String.fromCharCode(...encoder.encode(text))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** A compact JWS whose signature means nothing: importing does not look at it. */
export const compactJws = (payload: unknown): string =>
  [base64url('{"alg":"ES256"}'), base64url(JSON.stringify(payload)), base64url('signature')].join('.')

export const jadesSeal = (payload: string): string =>
  JSON.stringify({ payload, signatures: [{ protected: base64url('{"alg":"RS256","b64":false}'), signature: 'AAAA' }] })

export const bakedSvg = (inside: string): string =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inside}<circle r="4"/></svg>`

interface TextChunk {
  readonly keyword?: string
  readonly type?: 'iTXt' | 'tEXt'
  readonly compressed?: Uint8Array
}

/** A PNG of one pixel with a text chunk. */
export function bakedPng(
  text: string,
  { keyword = 'openbadgecredential', type = 'iTXt', compressed }: TextChunk = {},
): Uint8Array {
  const content = compressed ?? encoder.encode(text)
  const head = type === 'iTXt' ? [0, compressed ? 1 : 0, 0, 0, 0] : [0]
  return pngOf([[type, Uint8Array.from([...encoder.encode(keyword), ...head, ...content])]])
}

export const compressed = (text: string): Uint8Array => zlibSync(encoder.encode(text))

export function pngOf(chunks: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const pixel: readonly (readonly [string, Uint8Array])[] = [
    ['IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])],
    ...chunks,
    ['IDAT', zlibSync(Uint8Array.from([0, 0]))],
    ['IEND', new Uint8Array()],
  ]
  const parts = pixel.map(([type, data]) => chunkOf(type, data))
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...parts.flatMap((part) => [...part])])
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(encoder.encode(type), 4)
  chunk.set(data, 8)
  view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)))
  return chunk
}

/** Bit by bit, unlike the reader's table. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
