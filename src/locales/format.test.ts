import { expect, test } from 'vitest'
import { formatCreditsInColumn, formatNumber } from './format.ts'

// Would catch an interval that begins at "-0".
test('a number keeps two digits, and a sign only where something is left of it', () => {
  expect([-0.004, -0, 0, -0.005, 0.126].map((value) => formatNumber(value, 'en'))).toEqual([
    '0',
    '0',
    '0',
    '-0.01',
    '0.13',
  ])
  expect(formatNumber(-1234.5, 'de')).toBe('-1.234,5')
})

// Would catch sums whose digits do not stand below each other.
test('credits in a column have two digits, however round they are', () => {
  expect([50, 100, 475].map((value) => formatCreditsInColumn(value, 'en'))).toEqual(['0.50', '1.00', '4.75'])
  expect(formatCreditsInColumn(750, 'de')).toBe('7,50')
})
