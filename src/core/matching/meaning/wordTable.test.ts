import { expect, test } from 'vitest'
import { readWordTable } from './wordTable.ts'

const words = ['rock', 'stone', 'run']
const header = { id: 'tiny/1', dimensions: 2, languages: ['en'], licence: 'none', words: 3, wordBytes: 14, kin: 2 }

function table(of: object = header, cut = 0): Uint8Array {
  const json = Buffer.from(JSON.stringify(of))
  const numbers = (...all: number[]) => Buffer.from(Uint32Array.from(all).buffer)
  const bytes = Buffer.concat([
    ...[numbers(json.length), json, Buffer.from(words.join('\n'))],
    Buffer.from(Int8Array.from([127, 0, 90, 90, 0, -127])),
    Buffer.from([0b100]),
    ...[numbers(0, 1, 2, 2), numbers(1 * 16 + 10, 0 * 16 + 10)],
  ])
  return bytes.subarray(0, bytes.length - cut)
}

test('gives vectors of length 1, kin and verbs of the words it has', () => {
  const meaning = readWordTable(table())
  const stone = [...meaning.vectorOf(1)]

  expect([meaning.rowOf('stone'), meaning.rowOf('pebble')]).toEqual([1, -1])
  expect(Math.hypot(...stone)).toBeCloseTo(1, 6)
  expect([...meaning.vectorOf(2)]).toEqual([0, -1])
  expect([...meaning.kinOf('rock')]).toEqual([['stone', 1]])
  expect([...meaning.kinOf('pebble')]).toEqual([])
  expect(words.map(meaning.isVerb)).toEqual([false, false, true])
})

// A table that was cut when it was copied would rank by whatever bytes follow.
test('refuses a damaged table', () => {
  expect(() => readWordTable(table(header, 4))).toThrow('length')
  expect(() => readWordTable(table({ ...header, words: 4 }))).toThrow('words')
  expect(() => readWordTable(table({ ...header, languages: 'en' }))).toThrow('languages')
})
