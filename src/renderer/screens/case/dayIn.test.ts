import { expect, test } from 'vitest'
import { dayIn } from './dayIn.ts'

test.each([
  ['Issued on 12 March 2026', '2026-03-12'],
  ['12th of March, 2026', '2026-03-12'],
  ['March 3, 2026', '2026-03-03'],
  ['am 12. März 2026 ausgestellt', '2026-03-12'],
  ['Berlin, den 1.2.2026', '2026-02-01'],
  ['01. 02. 2026', '2026-02-01'],
  ['le 1er août 2026', '2026-08-01'],
  ['2026-03-12', '2026-03-12'],
])('%s is one day', (words, day) => {
  expect(dayIn(words)).toBe(day)
})

// A wrong day stands in the field as if the paper said it: of these nobody can say which day is meant, or there is none.
test.each([
  '03/04/2026',
  '12 March',
  '31 February 2026',
  '99.99.2026',
  'from 1.2.2026 to 3.4.2026',
  '12 March 1826',
  'Marchand 12, 2026',
  '4.5 of 2026',
  '',
])('%s names none', (words) => {
  expect(dayIn(words)).toBeNull()
})
