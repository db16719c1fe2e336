import { expect, test } from 'vitest'
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
