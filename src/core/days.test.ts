import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, isMeantDay, weekdayOf } from './days.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

// 31 October + 4 months is not 3 March.
test('ends on the last day of a month that is too short', () => {
  expect(addMonths('2026-10-31', 4)).toBe('2027-02-28')
  expect(addMonths('2027-10-31', 4)).toBe('2028-02-29')
  expect(addMonths('2026-12-31', 2)).toBe('2027-02-28')
})

// A field for days makes 0026 of a typed 26: the clock of such a case stood at -36405 days.
test.each([
  ['2026-05-18', true],
  ['1900-01-01', true],
  ['1899-12-31', false],
  ['0026-05-18', false],
  ['0001-01-01', false],
  ['20266-05-18', false],
  ['2026-02-31', false],
  ['', false],
])('of %s somebody can have meant the day: %s', (typed, meant) => {
  expect(isMeantDay(typed)).toBe(meant)
})

// Catches a week that begins on Sunday.
test('Monday is 1 and Sunday is 7', () => {
  expect(weekdayOf('2026-05-18')).toBe(1)
  expect(weekdayOf('2026-05-24')).toBe(7)
})

// Catches summer time, leap years and month ends turning one day into none or two.
test('counts days there and back', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (start, days) => {
      expect(daysBetween(start, addDays(start, days))).toBe(days)
    }),
  )
})

test('never leaves the month it is sent to, and never goes back in time', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 48 }), (start, months) => {
      const end = addMonths(start, months)
      const monthsOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
      expect(monthsOf(end) - monthsOf(start)).toBe(months)
      expect(end >= start).toBe(true)
      expect(Number(end.slice(8))).toBeLessThanOrEqual(Number(start.slice(8)))
    }),
  )
})
