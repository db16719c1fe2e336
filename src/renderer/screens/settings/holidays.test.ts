import { expect, test } from 'vitest'
import { readHolidays } from './holidays.ts'

test('reads both ways of writing a day, once each and in order', () => {
  expect(readHolidays('2026-12-26 St Stephen\n\n25.12.2026\n2026-12-25\n1.1.2027')).toEqual({
    days: ['2026-12-25', '2026-12-26', '2027-01-01'],
  })
  expect(readHolidays('')).toEqual({ days: [] })
})

// A holiday that is dropped silently makes a due day fall on it.
test('names the line that holds no day', () => {
  expect(readHolidays('2026-12-25\n30.02.2026 Carnival')).toEqual({ refused: '30.02.2026 Carnival' })
  expect(readHolidays('12/25/2026')).toEqual({ refused: '12/25/2026' })
})
