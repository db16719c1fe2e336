import { deflateSync, crc32 } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'
import type { Picture } from '../src/core/paper/picture.ts'
import { drawnPage } from '../src/main/engine/paper/drawnPage.fixtures.ts'

/** A certificate as a scanner at 150 to the inch gives it: a picture, and no text. */
export const scanned = (): Picture =>
  drawnPage(
    [
      { text: 'Certificate of achievement', x: 140, y: 240, size: 58 },
      { text: 'Databases in practice', x: 140, y: 360, size: 44 },
      { text: 'Students formulate queries and evaluate them.', x: 140, y: 470, size: 32 },
      { text: 'Workload: 187.5 hours', x: 140, y: 560, size: 32 },
      { text: 'Issued on 12 March 2026', x: 140, y: 650, size: 32 },
    ],
    { width: 1240, height: 1754 },
  )

/** A picture as PNG, grey, eight bits a point (W3C PNG specification, sections 5 and 11). */
export function greyPng({ width, height, points }: Picture): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (width + 1))
  for (let row = 0; row < height; row++)
    rows.set(points.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Pages of pictures as a scanner puts them into a PDF, each A4. */
export async function scanOf(...pages: readonly Picture[]): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  for (const page of pages) {
    const [width, height] = page.width < page.height ? [595, 842] : [842, 595]
    pdf.addPage([width, height]).drawImage(await pdf.embedPng(greyPng(page)), { x: 0, y: 0, width, height })
  }
  return Buffer.from(await pdf.save())
}
