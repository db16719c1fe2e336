import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { smallPng } from './smallPng.ts'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** Two rows of two pixels, RGB: the first without a filter, the second as what is added to the one above. */
function picture(): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0])
  const rows = Buffer.from([0, 255, 255, 255, 200, 0, 0, 2, 0, 0, 0, 56, 10, 20])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

// A filter that is taken off wrongly smears the pictures of the guide, and nobody looks at them in a review.
test('a picture of few colours keeps each of them in its place', () => {
  const small = smallPng(picture())
  const dataOf = (kind: string) => {
    const at = small.indexOf(kind, 0, 'latin1')
    return small.subarray(at + 4, at + 4 + small.readUInt32BE(at - 4))
  }
  const palette = dataOf('PLTE')
  const rows = inflateSync(dataOf('IDAT'))
  const pixels = [1, 2, 4, 5].map((at) => [...palette.subarray((rows[at] ?? 0) * 3, (rows[at] ?? 0) * 3 + 3)])

  expect([...dataOf('IHDR').subarray(8, 10)]).toEqual([8, 3])
  expect(pixels).toEqual([
    [255, 255, 255],
    [200, 0, 0],
    [255, 255, 255],
    [0, 10, 20],
  ])
})
