import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from './text.ts'
import { cutUnspaced } from './unspaced.ts'

// A sentence without spaces that stays one word meets nothing but itself.
test.each([
  ['統計学', ['統計', '計学']],
  ['データ', ['デー', 'ータ']],
  ['SQLの基礎', ['SQL', 'の基', '基礎']],
  ['税', ['税']],
  ['数据2库', ['数据', '2', '库']],
  ['การตลาด', ['กา', 'าร', 'รต', 'ตล', 'ลา', 'าด']],
  ['models', ['models']],
  ['Häuser', ['Häuser']],
])('%s is cut into %j', (word, pieces) => {
  expect(cutUnspaced(word).map(({ value }) => value)).toEqual(pieces)
})

test('every piece stands where it says, and together they leave nothing out', () => {
  const word = fc.string({ unit: fc.constantFrom('統', '計', 'の', 'タ', 'a', '1', 'ü', 'ก', '่', '𠮷'), minLength: 1 })
  fc.assert(
    fc.property(word, (value) => {
      const pieces = cutUnspaced(value)
      const told = new Set(pieces.flatMap((piece) => Array.from(piece.value, (_, at) => piece.start + at)))
      expect(pieces.every((piece) => value.startsWith(piece.value, piece.start))).toBe(true)
      expect(told.has(0)).toBe(true)
      expect(Math.max(...pieces.map((piece) => piece.start + piece.value.length))).toBe(value.length)
    }),
  )
})

test('two sentences without spaces share what both hold', () => {
  const stems = (value: string) => new Set(readText(value, 'ja').terms.map(({ stem }) => stem))
  const other = stems('データベースの設計')

  expect([...stems('データベースを設計する')].filter((stem) => other.has(stem))).toEqual(
    expect.arrayContaining(['デー', 'ベー', '設計']),
  )
})
