import { Unzlib } from 'fflate'
import { err, ok, type Result } from '../../result.ts'
import type { ImportProblem } from '../importer.ts'
import type { Container, Opened } from './container.ts'
import { inflate } from './inflate.ts'
import { linkOf } from './link.ts'
import { decodeText } from './text.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Keywords of baked text: Open Badges 3 (section 5.3.1), then the older one of Open Badges 1 and 2. */
const keywords = ['openbadgecredential', 'openbadges']

/** A badge baked into a PNG: the credential lies in an `iTXt` chunk (PNG, section 11.3.3.4). */
export const png: Container = {
  layer: 'png',
  open({ bytes }) {
    if (!signature.every((byte, index) => bytes[index] === byte)) return null
    const chunks = chunksOf(bytes)
    if (!chunks.ok) return chunks
    const baked = chunks.value
      .flatMap((chunk) => textChunk(chunk) ?? [])
      .toSorted((a, b) => keywords.indexOf(a.keyword) - keywords.indexOf(b.keyword))[0]
    return baked ? textInside(baked) : err({ code: 'no-badge-in-image', facts: { image: 'PNG' } })
  },
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** Every chunk, with its bounds and its checksum checked. What follows `IEND` is not read. */
function chunksOf(bytes: Uint8Array): Result<readonly Chunk[], ImportProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let offset = signature.length; offset + 12 <= bytes.length;) {
    const end = offset + 8 + view.getUint32(offset)
    if (end + 4 > bytes.length) break
    const type = latin1(bytes.subarray(offset + 4, offset + 8))
    if (view.getUint32(end) !== checksum(bytes.subarray(offset + 4, end))) {
      return err({ code: 'damaged-image', facts: { image: 'PNG', offset } })
    }
    chunks.push({ type, data: bytes.subarray(offset + 8, end) })
    if (type === 'IEND') return ok(chunks)
    offset = end + 4
  }
  return err({ code: 'damaged-image', facts: { image: 'PNG', offset: bytes.length } })
}

const damaged: ImportProblem = { code: 'damaged-image', facts: { image: 'PNG' } }

interface BakedText {
  readonly keyword: string
  readonly compressed: boolean
  readonly data: Uint8Array
}

function textChunk({ type, data }: Chunk): BakedText | null {
  const keywordEnd = data.indexOf(0)
  const keyword = latin1(data.subarray(0, Math.max(keywordEnd, 0)))
  if (!keywords.includes(keyword)) return null
  if (type === 'tEXt') return { keyword, compressed: false, data: data.subarray(keywordEnd + 1) }
  if (type !== 'iTXt') return null
  const languageEnd = data.indexOf(0, keywordEnd + 3)
  const translationEnd = data.indexOf(0, languageEnd + 1)
  if (languageEnd < 0 || translationEnd < 0) return null
  return { keyword, compressed: data[keywordEnd + 1] === 1, data: data.subarray(translationEnd + 1) }
}

function textInside({ compressed, data }: BakedText): Result<Opened, ImportProblem> {
  const plain = compressed ? inflate(data, (take) => new Unzlib(take), damaged) : ok(data)
  if (!plain.ok) return plain
  const text = decodeText(plain.value)
  if (!text.ok) return text
  const link = linkOf(text.value)
  return link === null ? ok({ text: text.value, envelope: null }) : err({ code: 'link-only', facts: { host: link } })
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 80))

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

/** CRC-32 as PNG asks for it (PNG, annex D). */
function checksum(bytes: Uint8Array): number {
  const rest = bytes.reduce((crc, byte) => (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8), 0xffffffff)
  return (rest ^ 0xffffffff) >>> 0
}
