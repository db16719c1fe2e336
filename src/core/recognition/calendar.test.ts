import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../days.ts'
import { isWorkingDay, OfficeCalendar, settledDueDay, usualCalendar } from './calendar.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
const calendar = fc
  .record({
    holidays: fc.array(day, { maxLength: 30 }),
    weekend: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 3 }),
    dueDay: fc.constantFrom('before' as const, 'after' as const),
  })
  .map((parts) => ({ ...usualCalendar, ...parts }))

// 25 July 2026 is a Saturday; Whit Monday 2026 is 25 May.
test('a due day on a weekend or a holiday falls by the declared rule', () => {
  const holidays = ['2026-05-25']
  expect(settledDueDay('2026-07-25', { ...usualCalendar, dueDay: 'before' })).toBe('2026-07-24')
  expect(settledDueDay('2026-07-25', { ...usualCalendar, dueDay: 'after' })).toBe('2026-07-27')
  expect(settledDueDay('2026-07-25', { ...usualCalendar, dueDay: 'stays' })).toBe('2026-07-25')
  expect(settledDueDay('2026-05-25', { ...usualCalendar, holidays, dueDay: 'before' })).toBe('2026-05-22')
  expect(settledDueDay('2026-05-25', { ...usualCalendar, holidays, dueDay: 'after' })).toBe('2026-05-26')
})

// An office that sets itself five months would break the Convention quietly.
test('a term longer than four months is no calendar', () => {
  expect(OfficeCalendar.safeParse({ months: 5 }).success).toBe(false)
  expect(OfficeCalendar.safeParse({ months: 3 }).success).toBe(true)
})

// Catches a walk that stops on a holiday behind a weekend, goes the wrong way, or skips a working day.
test('the settled day is the nearest working day on the declared side', () => {
  fc.assert(
    fc.property(day, calendar, (due, office) => {
      const settled = settledDueDay(due, office)
      const [from, to] = office.dueDay === 'before' ? [settled, due] : [due, settled]
      expect(daysBetween(from, to)).toBeGreaterThanOrEqual(0)
      const passed = Array.from({ length: daysBetween(from, to) + 1 }, (_, days) => addDays(from, days))
      const open = passed.filter((day) => isWorkingDay(day, office))
      expect(open).toEqual([settled])
    }),
  )
})
