import { expect, test } from 'vitest'
import { paragraphs } from './statementText.ts'

// A break that a text processor puts inside a paragraph is no newline: pasted lines were printed as one.
test('every break of a pasted text ends a paragraph', () => {
  expect(paragraphs('one\r\ntwo\vthree\u2028four\u2029five\u0085six\fseven\n\n eight ')).toEqual([
    ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
  ])
})
