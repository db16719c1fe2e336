import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode, encode, maxFile } from './page/wire.js'

const bytes = fc.uint8Array({ maxLength: 40 })
const { value: messages } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    bytes,
    fc.array(tie('value'), { maxLength: 4 }),
    // Not `__proto__`: an object literal can't have it as a key of its own, so no input of ours does.
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
}))

// A file that comes out changed would be stored, sealed with a hash and judged.
test('what goes in comes out, bytes included', () => {
  fc.assert(
    fc.property(messages, (value) => {
      expect(decode(encode(value))).toEqual(value)
    }),
  )
})

test('bytes are sent as they are, not as text', () => {
  const file = new Uint8Array(100_000).fill(7)

  expect(encode({ file }).length).toBeLessThan(100_200)
})

test.each([
  ['shorter than its length', Uint8Array.of(0, 0)],
  ['a head longer than the message', Uint8Array.of(0, 0, 0, 9, 123)],
  ['a head that is not JSON', withHead('{')],
  ['a head that is not text', Uint8Array.of(0, 0, 0, 1, 0xff)],
  ['no list of parts', withHead('{"value":1}')],
  ['a part that is not there', withHead('{"value":null,"parts":[{"path":[],"length":3}]}')],
  ['a part of negative length', withHead('{"value":null,"parts":[{"path":[],"length":-1}]}')],
  ['bytes that belong nowhere', Uint8Array.of(...withHead('{"value":1,"parts":[]}'), 1)],
  ['a place that holds a value', withHead('{"value":{"a":1},"parts":[{"path":["a"],"length":0}]}')],
  ['a place that is not there', withHead('{"value":{},"parts":[{"path":["a"],"length":0}]}')],
  ['a path over a prototype', withHead('{"value":{},"parts":[{"path":["__proto__","a"],"length":0}]}')],
])('%s is refused as malformed', (_, message) => {
  expect(() => decode(message)).toThrow(expect.objectContaining({ code: 'malformed' }))
})

test('a file above the limit is refused before it is copied', () => {
  const message = withHead(`{"value":null,"parts":[{"path":[],"length":${maxFile + 1}}]}`)

  expect(() => decode(message)).toThrow(expect.objectContaining({ code: 'tooLarge' }))
})

test('files above the limit together are not sent at all', () => {
  const file = new Uint8Array(maxFile)

  expect(() => encode(Array.from({ length: 9 }, () => file))).toThrow(
    expect.objectContaining({ code: 'tooLargeTogether', megabytes: 240 }),
  )
})

test('a file above the limit is not sent at all', () => {
  expect(() => encode({ bytes: new Uint8Array(maxFile + 1) })).toThrow(expect.objectContaining({ code: 'tooLarge' }))
})

function withHead(head: string): Uint8Array {
  const text = new TextEncoder().encode(head)
  return Uint8Array.of(0, 0, text.length >> 8, text.length & 255, ...text)
}
