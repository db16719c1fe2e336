import { LocalDate } from './values.ts'

/** From `from` to `to` in days; negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (dayNumber(to) - dayNumber(from)) / msPerDay
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return toLocalDate(dayNumber(day) + days * msPerDay)
}

/** The same day so many months later, or the month's last where it has no such day: 31 October + 4 is 28 February. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return toLocalDate(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)))
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: LocalDate): number {
  return new Date(dayNumber(day)).getUTCDay() || 7
}

/**
 * Whether somebody who enters a day can have meant it. A field for days makes the year 26 of a typed 26 and takes years of
 * six figures; nobody who applies was born before 1900, and nothing that they send is older.
 */
export function isMeantDay(typed: string): boolean {
  return LocalDate.safeParse(typed).success && typed >= '1900-01-01'
}

/**
 * A day that an officer enters, as the routes take it: where its year can't be meant the engine refuses it as `dayNotMeant`. What files,
 * scans and documents say is another matter, and stays as they say it.
 */
export const EnteredDay = LocalDate.refine(isMeantDay, { params: { refusedAs: 'dayNotMeant' } })

// Days are counted in UTC, where each has 24 hours: no time zone and no summer time comes in.
const msPerDay = 86_400_000

function dayNumber(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function toLocalDate(instant: number): LocalDate {
  return new Date(instant).toISOString().slice(0, 10)
}
