import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, dayOfSeconds, hundredthsOf, minutesOf, minutesOfHours } from './normalise.ts'

// An offset that is applied moves an award to the day before.
test.each([
  ['2026-02-01', '2026-02-01'],
  ['2026-02-01T00:30:00+02:00', '2026-02-01'],
  ['2026-02-01T23:30:00-05:00', '2026-02-01'],
  ['2026-02-01T00:00Z', '2026-02-01'],
  ['2024-02-29T00:00:00.123456Z', '2024-02-29'],
  ['2026-02-01+01:00', '2026-02-01'],
  ['2026-02-01Z', '2026-02-01'],
  ['2026-02-01+1', null],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['2026-00-10', null],
  ['2026-02-012', null],
  ['01.02.2026', null],
  ['1658234075607', null],
  [1658234075607, null],
  [null, null],
])('the day of %j is %j', (raw, day) => {
  expect(dayOf(raw)).toBe(day)
})

test('every day that a calendar has is read, whatever time follows it', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      expect(dayOf(date.toISOString())).toBe(date.toISOString().slice(0, 10))
      expect(dayOfSeconds(date.getTime() / 1000)).toBe(date.toISOString().slice(0, 10))
    }),
  )
})

test('seconds beyond the calendar are no date', () => {
  expect([dayOfSeconds(1e18), dayOfSeconds(NaN), dayOfSeconds('1')]).toEqual([null, null, null])
})

// 0.29 * 100 is 28.999999999999996, and 1.005 * 100 is 100.49999999999999.
test.each([
  ['0.29', 29, true],
  [0.29, 29, true],
  ['1.005', 100, false],
  [7.5, 750, true],
  ['7.50', 750, true],
  ['30.0', 3000, true],
  ['2.500', 250, true],
  [' 5 ', 500, true],
  [0, 0, true],
  ['5.', 500, true],
])('%j credits are %j hundredths, exact: %j', (raw, hundredths, exact) => {
  expect(hundredthsOf(raw)).toEqual({ hundredths, exact })
})

test.each([-1, '-1', '1,5', '5 ECTS', '', 1e21, NaN, Infinity, null, true, [], '1e3'])(
  '%j is no number of credits',
  (raw) => {
    expect(hundredthsOf(raw)).toBeNull()
  },
)

test('hundredths written out are read back exactly, and never rounded up', () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), fc.stringMatching(/^\d{0,3}$/), (hundredths, more) => {
      const written = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}${more}`
      expect(hundredthsOf(written)?.hundredths).toBe(hundredths)
    }),
  )
})

test.each([
  ['PT45H', 2700],
  ['P2DT12H', 3600],
  ['PT1H30M', 90],
  ['PT90S', 1],
  ['PT0.5S', 0],
  ['P1D', 1440],
  ['P1M', null],
  ['P1Y', null],
  ['P', null],
  ['PT', null],
  ['P1DT', null],
  ['45', null],
  [45, null],
])('the duration %j is %j minutes', (raw, minutes) => {
  expect(minutesOf(raw)).toBe(minutes)
})

test.each([
  [70, 4200],
  ['1.5', 90],
  [0.01, 0],
  ['soon', null],
])('%j hours are %j minutes', (raw, minutes) => {
  expect(minutesOfHours(raw)).toBe(minutes)
})
