import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfDay } from './endOfDay.ts'
import { localDay } from './localDay.ts'

// Would catch what was written late in the evening being told of the next day, and the day on which the clocks change.
test('the end of a day is its last millisecond, in every zone', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu')
  const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(zones, dates, (zone, date) => {
      const day = localDay(date, zone)
      const end = endOfDay(day, zone)
      expect(localDay(new Date(end), zone)).toBe(day)
      expect(localDay(new Date(Date.parse(end) + 1), zone) > day).toBe(true)
    }),
  )
  expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T21:59:59.999Z')
  expect(endOfDay('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T22:59:59.999Z')
})
