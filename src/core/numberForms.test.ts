import { expect, test } from 'vitest'
import { isNumberOf, withoutNumberMarks } from './numberForms.ts'

// The number stands on a page that somebody reads out, and is typed without its sign and its zeros.
test.each([
  ['2026/0017', '2026/0017', true],
  ['2026/0017', '2026-17', true],
  ['2026/0017', '2026/17', true],
  ['2026/0017', '2026.0017', true],
  ['2026/0017', '20260017', true],
  ['2026/0017', '202600', true],
  ['2026/0017', '2026/00', true],
  ['2026/0017', '2026/1', false],
  ['2026/0117', '2026/17', false],
  ['2026/0017', '2025/17', false],
  ['2026/0017', '2026', false],
  ['2026/0017', '17', false],
  ['2026/0017', '202617', false],
  ['2026/0017', 'montavon', false],
  ['2026/12345', '2026-12345', true],
  ['2026-0417', '2026/417', true],
  ['', '2026/0017', false],
])('%j typed as %j: %j', (number, typed, is) => {
  expect(isNumberOf(number, typed)).toBe(is)
})

test.each([
  ['No. 2026/0017', '2026/0017'],
  ['nr 2026 / 0017', '2026/0017'],
  ['Nr. 17', '17'],
  ['montavon № 17', 'montavon 17'],
  ['No. Lea', 'No. Lea'],
  ['2026 - 17 lea', '2026-17 lea'],
  ['', ''],
])('of %j %j is looked for', (typed, sought) => {
  expect(withoutNumberMarks(typed)).toBe(sought)
})
