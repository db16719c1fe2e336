import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLines, linesAt } from './jsonLines.ts'

function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], document)
}

// A highlight on the wrong value would show an officer evidence that is not there.
test('every scalar line stands at the pointer it claims', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const document: unknown = JSON.parse(text)
      const scalars = (jsonLines(text) ?? []).filter((line) => !/^[{}[\]]/.test(line.value))
      expect(scalars.map((line) => JSON.parse(line.value) as unknown)).toEqual(
        scalars.map((line) => valueAt(document, line.pointer)),
      )
    }),
  )
})

test('laying out loses and adds nothing but white space', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const laidOut = (jsonLines(text) ?? [])
        .map(({ key, value, tail }) => (key === null ? '' : `${key}:`) + value + tail)
        .join('')
      expect(JSON.parse(laidOut)).toEqual(JSON.parse(text))
    }),
  )
})

// `6.00` shown as `6`, or `\u00f8` as `ø`, would not be what the issuer sealed.
test('numbers and escapes stay as the file writes them', () => {
  const lines = jsonLines(String.raw`{"credits":6.00,"body":"H\u00f8yvik"}`)

  expect(lines?.map((line) => line.value)).toEqual(['{', '6.00', String.raw`"H\u00f8yvik"`, '}'])
})

test('a pointer leads to all lines of what it names, and to none when it names nothing', () => {
  const lines = jsonLines('{"a":{"b":[1,2]},"ab":3}') ?? []

  expect(linesAt(lines, '/a')).toEqual({ from: 1, to: 6 })
  expect(linesAt(lines, '/a/b/1')).toEqual({ from: 4, to: 4 })
  expect(linesAt(lines, '/c')).toBeNull()
})

test('what is not JSON has no lines', () => {
  expect(jsonLines('{"a":')).toBeNull()
})
