import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'

const size = 192
/** Paper, ink blue, pale blue. */
const palette = [0xfa, 0xf9, 0xf5, 0x1f, 0x3a, 0x5f, 0xc9, 0xd6, 0xe6]

/** A plain badge: a ring with three rising bars in it, drawn pixel by pixel so that it belongs to nobody else. */
export function badgePicture(text: { readonly keyword: string; readonly content: string }): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  // Eight bits a pixel, which are places in the palette.
  header.set([8, 3, 0, 0, 0], 8)
  const rows = Array.from({ length: size }, (_, y) => [0, ...Array.from({ length: size }, (_, x) => colourAt(x, y))])
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette)),
    chunk('iTXt', Buffer.from(`${text.keyword}\0\0\0\0\0${text.content}`, 'utf8')),
    chunk('IDAT', zlibSync(Uint8Array.from(rows.flat()), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Left edge and height of each bar; all are 24 wide and stand on one line. */
const bars = [
  { left: 48, height: 36 },
  { left: 84, height: 60 },
  { left: 120, height: 84 },
]

function colourAt(x: number, y: number): number {
  const radius = Math.hypot(x - size / 2, y - size / 2)
  if (radius > 84) return 0
  if (radius > 78) return 1
  if (y >= 136 && y < 140 && x >= 40 && x < 152) return 1
  const bar = bars.find(({ left }) => x >= left && x < left + 24)
  return bar !== undefined && y < 136 && y >= 136 - bar.height ? 2 : 0
}

/** Length, type, data and the CRC-32 of type and data (PNG, section 5.3). */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
