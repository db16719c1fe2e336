import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseEvent } from './case.ts'
import { addDays, addMonths, clockState, daysBetween, dueOn } from './clock.ts'

const event = (kind: CaseEvent['kind'], on: string): CaseEvent => ({ kind, on, reason: null })
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('does not start before all information is there', () => {
  expect(dueOn([event('received', '2026-03-04')], 4, '2026-05-18')).toBeNull()
  expect(clockState([event('received', '2026-03-04')])).toBe('notStarted')
})

test('runs four months from completion', () => {
  expect(dueOn([event('received', '2026-03-04'), event('completed', '2026-03-25')], 4, '2026-05-18')).toBe('2026-07-25')
})

// 31 October + 4 months is not 3 March.
test('ends on the last day of a month that is too short', () => {
  expect(addMonths('2026-10-31', 4)).toBe('2027-02-28')
  expect(addMonths('2027-10-31', 4)).toBe('2028-02-29')
  expect(addMonths('2026-12-31', 2)).toBe('2027-02-28')
})

test('adds the days of each pause after completion, an open one up to today', () => {
  const events = [
    event('paused', '2026-03-01'),
    event('completed', '2026-03-10'),
    event('resumed', '2026-03-12'),
    event('paused', '2026-04-01'),
    event('resumed', '2026-04-11'),
    event('paused', '2026-05-01'),
  ]
  expect(dueOn(events, 4, '2026-05-04')).toBe(addDays('2026-07-10', 2 + 10 + 3))
  expect(clockState(events)).toBe('paused')
  expect(clockState([...events, event('resumed', '2026-05-05')])).toBe('running')
})

test('moves by a month with each extension', () => {
  const events = [event('completed', '2026-03-25'), event('extended', '2026-07-01')]
  expect(dueOn(events, 4, '2026-07-02')).toBe('2026-08-25')
})

test('gives the same day whatever order the events come in', () => {
  const events = [event('completed', '2026-03-10'), event('paused', '2026-04-01'), event('resumed', '2026-04-11')]
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: 3, maxLength: 3 }), (shuffled) => {
      expect(dueOn(shuffled, 4, '2026-05-01')).toBe(dueOn(events, 4, '2026-05-01'))
    }),
  )
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

test('a pause never brings the day nearer', () => {
  fc.assert(
    fc.property(day, fc.nat(300), fc.nat(100), (completed, after, length) => {
      const paused = addDays(completed, after)
      const resumed = addDays(paused, length)
      const events = [event('completed', completed), event('paused', paused), event('resumed', resumed)]
      expect(dueOn(events, 4, resumed)).toBe(addDays(addMonths(completed, 4), length))
    }),
  )
})
