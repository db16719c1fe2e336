import { isMeantDay } from '#core/days.ts'

/** What is wrong with a day that must lie in the past, by its words in `cases:new`; null where nothing is. */
export function wrongDayOf(typed: string, today: string): 'receivedLater' | 'dayNotMeant' | null {
  if (typed === '' || typed > today) return 'receivedLater'
  return isMeantDay(typed) ? null : 'dayNotMeant'
}
