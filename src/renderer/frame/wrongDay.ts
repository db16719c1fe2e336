import { isMeantDay } from '#core/days.ts'
import { LocalDate } from '#core/values.ts'

/** What is wrong with the year of a day that stands in a field, by its words in `cases:new`; null where nothing is, or no day stands there. */
export function wrongYearOf(typed: string): 'dayNotMeant' | null {
  return LocalDate.safeParse(typed).success && !isMeantDay(typed) ? 'dayNotMeant' : null
}

/** What is wrong with a day that must lie in the past, by its words in `cases:new`; null where nothing is. */
export function wrongDayOf(typed: string, today: string): 'receivedLater' | 'dayNotMeant' | null {
  if (typed === '' || typed > today) return 'receivedLater'
  return isMeantDay(typed) ? null : 'dayNotMeant'
}
