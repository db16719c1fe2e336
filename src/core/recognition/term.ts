import { addDays, daysBetween } from '../days.ts'
import type { LocalDate } from '../values.ts'
import { settledDueDay, type OfficeCalendar } from './calendar.ts'

/** A term of the office's own that may stand still: the clock of a case, the answer to an appeal. */
export interface Term {
  /** Its last day, before the office's rule says where that falls. */
  readonly due: LocalDate
  /** The first day that is not counted; null while it runs, and where the time was over before it was paused. */
  readonly pausedSince: LocalDate | null
}

/** What begins after the time was over moves nothing. */
export function pausedTerm(term: Term, on: LocalDate, calendar: OfficeCalendar): Term {
  if (term.pausedSince !== null) return term
  // A due day that moved to the next working day is over with that day: what is left of it runs on after the pause.
  const settled = settledDueDay(term.due, calendar)
  const due = on > term.due && on <= settled ? settled : term.due
  return on <= due ? { due, pausedSince: on } : { due, pausedSince: null }
}

/** A paused day, from the pause up to the day before it resumes, is not counted. */
export function resumedTerm({ due, pausedSince }: Term, on: LocalDate): Term {
  if (pausedSince === null) return { due, pausedSince }
  return { due: addDays(due, Math.max(0, daysBetween(pausedSince, on))), pausedSince: null }
}
