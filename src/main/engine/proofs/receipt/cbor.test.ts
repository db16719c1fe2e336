import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCbor } from './cbor.ts'
import { cbor } from './receipts.fixtures.ts'

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

// RFC 8949, appendix A: an encoder and a decoder by the same hand could agree on a form that nobody else writes.
test.each<[string, unknown]>([
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1000000],
  ['20', -1],
  ['3903e7', -1000],
  ['40', hex('')],
  ['4401020304', hex('01020304')],
  ['6161', 'a'],
  ['62c3bc', 'ü'],
  ['80', []],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
])('%s is read', (encoded, item) => {
  expect(readCbor(hex(encoded))).toEqual(item)
})

// Lengths that nobody brings bytes for, forms that receipts do not use, bytes left over.
test.each([
  '',
  '18',
  '42ff',
  '61',
  '9bffffffffffffffff',
  '9affffffff',
  '5f',
  'a0',
  'f6',
  'f90000',
  'c100',
  '0000',
  '61ff',
  '81'.repeat(9) + '00',
])('“%s” is not read', (encoded) => {
  expect(readCbor(hex(encoded))).toBeNull()
})

const item = fc.letrec((tie) => ({
  item: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }),
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie('item'), { maxLength: 30 }),
  ),
})).item

test('what was written is read again', () => {
  fc.assert(
    fc.property(item, (one) => {
      expect(readCbor(cbor(one))).toEqual(one)
    }),
  )
})

// A receipt comes from anybody: it must never stop the check of the file.
test('any bytes are read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(readCbor(bytes)).not.toBeUndefined()
    }),
  )
})
