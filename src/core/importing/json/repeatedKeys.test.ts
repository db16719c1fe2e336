import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeatedKeys } from './repeatedKeys.ts'

const told = (text: string) => repeatedKeys(text).map(({ key, pointer }) => `${key} ${pointer}`)

test.each([
  ['{"a": 1, "a": 2, "a": 3}', ['a /a']],
  ['{"a": {"b": "a", "b": ":"}, "b": 1}', ['b /a/b']],
  ['[0, {"x": [], "y": {}, "x": 1}]', ['x /1/x']],
  // The same name, written in two ways.
  [String.raw`{"caf\u00e9": 1, "café": 2, "a/b": 1, "a\/b": 1}`, ['café /café', 'a/b /a~1b']],
  ['{"a": 1, "b": {"a": 1}, "c": [{"a": 1}, {"a": 1}], "d": "\\",\\"a\\": 1"}', []],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test('whatever JSON writes itself repeats no name', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(repeatedKeys(text)).toEqual([])
    }),
  )
})

test('a file that repeats a name without end is told of twenty times', () => {
  const lists = Array(1000).fill('{"a":1,"a":2}').join(',')

  expect(told(`[${lists}]`)).toHaveLength(20)
})
