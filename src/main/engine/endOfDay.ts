import type { Instant, LocalDate } from '#core/values.ts'
import { localDay } from './localDay.ts'

const hour = 3_600_000

/** The last millisecond of a local day: also of one that daylight saving makes shorter or longer. */
export function endOfDay(day: LocalDate, timeZone: string): Instant {
  const noon = Date.parse(`${day}T12:00:00.000Z`)
  let within = noon - 27 * hour
  let after = noon + 27 * hour
  while (after - within > 1) {
    const middle = Math.floor((within + after) / 2)
    if (localDay(new Date(middle), timeZone) <= day) within = middle
    else after = middle
  }
  return new Date(within).toISOString()
}
