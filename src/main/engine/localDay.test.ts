import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#core/days.ts'
import { localDay } from './localDay.ts'

// Would catch deadlines that count from the wrong day for an office east or west of Greenwich.
test.each([
  ['2026-05-17T22:30:00Z', 'Europe/Berlin', '2026-05-18'],
  ['2026-05-18T00:30:00Z', 'America/New_York', '2026-05-17'],
  ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29'],
  ['2026-12-31T10:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
  ['2026-12-31T10:00:00Z', 'Not/AZone', '2026-12-31'],
])('%s in %s is %s', (instant, zone, day) => {
  expect(localDay(new Date(instant), zone)).toBe(day)
})

// Catches a due day that is a day off in the night the clocks change, or in a zone far from Greenwich.
test('each local day lasts 23 to 25 hours and the next follows it, through the years', () => {
  const zones = ['Europe/Berlin', 'America/St_Johns', 'Pacific/Auckland', 'Asia/Kolkata', 'Atlantic/Azores']
  const hour = 3_600_000
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-01'), noInvalidDate: true }),
      (zone, moment) => {
        const from = Math.floor(moment.getTime() / hour) * hour
        const hours = Array.from({ length: 80 }, (_, index) => localDay(new Date(from + index * hour), zone))
        const days = [...new Set(hours)]
        const whole = days.slice(1, -1)
        for (const day of whole) {
          const lasts = hours.filter((one) => one === day).length
          expect(lasts).toBeGreaterThanOrEqual(23)
          expect(lasts).toBeLessThanOrEqual(25)
        }
        expect(days.slice(1)).toEqual(days.slice(0, -1).map((day) => addDays(day, 1)))
      },
    ),
    { numRuns: 60 },
  )
})
