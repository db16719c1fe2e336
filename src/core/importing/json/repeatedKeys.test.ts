import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeatedKeys } from './repeatedKeys.ts'

const told = (text: string) => repeatedKeys(text).told.map(({ key, pointer }) => `${key} ${pointer}`)

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
      expect(repeatedKeys(text)).toEqual({ told: [], more: 0 })
    }),
  )
})

// The first twenty stood there as if they were all: a provider mended those and sent a file that was still wrong.
test('a file that repeats names in a thousand places is told of twenty, and of how many more there are', () => {
  const lists = Array(1000).fill('{"a":1,"a":2,"a":3}').join(',')

  expect(told(`[${lists}]`)).toHaveLength(20)
  expect(repeatedKeys(`[${lists}]`).more).toBe(980)
  expect(repeatedKeys(`[${Array(20).fill('{"a":1,"a":2}').join(',')}]`).more).toBe(0)
})
