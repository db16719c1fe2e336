import { crc32, deflateSync, inflateSync } from 'node:zlib'

interface Chunk {
  readonly kind: string
  readonly data: Buffer
}

/**
 * A picture of a screen in at most 256 colours, a fraction of its size: the frequent colours stay as they are, each rare
 * one becomes the nearest of them. Takes what Chromium writes: PNG, eight bits a channel, RGB or RGBA, not interlaced
 * (W3C PNG specification, sections 9 and 11); transparency is left out.
 */
export function smallPng(png: Buffer): Buffer {
  const chunks = chunksOf(png)
  const header = chunks.find(({ kind }) => kind === 'IHDR')?.data
  if (header?.[8] !== 8 || (header[9] !== 2 && header[9] !== 6) || header[12] !== 0) throw new Error('Another PNG')
  const [width, height, channels] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] === 2 ? 3 : 4]
  const packed = Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data))
  const colours = coloursOf(unfiltered(inflateSync(packed), width * channels, channels), channels)

  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = paletteOf([...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour))
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]))

  const rows = Buffer.alloc(height * (width + 1))
  colours.forEach((colour, at) => {
    rows[at + Math.floor(at / width) + 1] = places.get(colour) ?? 0
  })
  const indexed = Buffer.from(header)
  indexed[9] = 3
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', indexed),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({ kind: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Takes the filters off the rows, each of `stride` bytes after the byte that names its filter. */
function unfiltered(filtered: Buffer, stride: number, channels: number): Buffer {
  const rows = filtered.length / (stride + 1)
  const plain = Buffer.alloc(rows * stride)
  for (let row = 0; row < rows; row += 1) {
    const filter = filtered[row * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const at = row * stride + x
      const left = x < channels ? 0 : (plain[at - channels] ?? 0)
      const up = row === 0 ? 0 : (plain[at - stride] ?? 0)
      const corner = x < channels || row === 0 ? 0 : (plain[at - stride - channels] ?? 0)
      plain[at] = (filtered[at + row + 1] ?? 0) + foretold(filter, left, up, corner)
    }
  }
  return plain
}

function foretold(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

function coloursOf(plain: Buffer, channels: number): Uint32Array {
  return Uint32Array.from({ length: plain.length / channels }, (_, at) => plain.readUIntBE(at * channels, 3))
}

/** The frequent ones first, but none beside its like: a small mark keeps its own colour where shades of grey abound. */
function paletteOf(colours: readonly number[]): readonly number[] {
  const apart: number[] = []
  for (const colour of colours) {
    if (apart.length === 256) break
    if (apart.every((one) => distance(one, colour) > 150)) apart.push(colour)
  }
  const taken = new Set(apart)
  return [...apart, ...colours.filter((colour) => !taken.has(colour))].slice(0, 256)
}

function distance(one: number, other: number): number {
  return (
    ((one >> 16) - (other >> 16)) ** 2 +
    (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
    ((one & 255) - (other & 255)) ** 2
  )
}

/** Where in the palette the colour is that looks most like it. */
function nearest(palette: readonly number[], colour: number): number {
  return palette.reduce(
    (best, one, at) => (distance(one, colour) < distance(palette[best] ?? 0, colour) ? at : best),
    0,
  )
}
