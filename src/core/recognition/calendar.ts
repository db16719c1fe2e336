import { z } from 'zod'
import { addDays, weekdayOf } from '../days.ts'
import { LocalDate } from '../values.ts'

/** The most months from a complete application to its decision (Lisbon Convention, revised recommendation on criteria and procedures 2010). */
export const mostMonths = 4

/**
 * What becomes of a due day that is no working day.
 *
 * `before`: the last working day before it, so that the four months are never passed; unless set, this holds.
 * `after`: the next working day (Regulation (EEC, Euratom) No 1182/71, article 3(4); § 31(3) VwVfG).
 * `stays`: the day itself.
 */
export const DueDayRule = z.enum(['before', 'after', 'stays'])
export type DueDayRule = z.infer<typeof DueDayRule>

/** Days of the office; `weekend` by ISO 8601, 1 is Monday. An office may set itself a shorter term, never a longer one. */
export const OfficeCalendar = z.object({
  months: z.int().min(1).max(mostMonths).default(mostMonths),
  holidays: z.array(LocalDate).max(1000).default([]),
  weekend: z.array(z.int().min(1).max(7)).max(6).default([6, 7]),
  dueDay: DueDayRule.default('before'),
})
export type OfficeCalendar = z.infer<typeof OfficeCalendar>

export const usualCalendar: OfficeCalendar = OfficeCalendar.parse({})

export function isWorkingDay(day: LocalDate, { holidays, weekend }: OfficeCalendar): boolean {
  return !weekend.includes(weekdayOf(day)) && !holidays.includes(day)
}

/** Where a due day falls by the office's rule. */
export function settledDueDay(day: LocalDate, calendar: OfficeCalendar): LocalDate {
  if (calendar.dueDay === 'stays') return day
  const step = calendar.dueDay === 'before' ? -1 : 1
  let settled = day
  // A calendar of nothing but holidays has no working day to go to.
  for (let walked = 0; walked <= calendar.holidays.length + 7; walked += 1) {
    if (isWorkingDay(settled, calendar)) return settled
    settled = addDays(settled, step)
  }
  return day
}

/**
 * The last day of a term that binds the applicant.
 *
 * Where the office moves its own due days, to whichever side, this one runs on to the next working day: a rule that keeps
 * the office within its time must not take a day from the applicant (Regulation (EEC, Euratom) No 1182/71, article 3(4);
 * § 31(3) VwVfG).
 */
export function settledLastDay(day: LocalDate, calendar: OfficeCalendar): LocalDate {
  return settledDueDay(day, { ...calendar, dueDay: calendar.dueDay === 'stays' ? 'stays' : 'after' })
}
