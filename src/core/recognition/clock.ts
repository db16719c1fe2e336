import type { LocalDate } from '../values.ts'
import type { CaseEvent } from './case.ts'

/**
 * The last day on which a case is to be decided; null while its clock has not started.
 *
 * Four months at most from the day all information is there (revised recommendation on criteria and procedures 2010);
 * `months` is the office's term. The days of each pause are added; while one lasts, up to `today`. An extension is
 * notified with its reason and moves the day by another term of `extensionMonths`.
 */
export function dueOn(events: readonly CaseEvent[], months: number, today: LocalDate): LocalDate | null {
  const ordered = inOrder(events)
  const completed = ordered.find(({ kind }) => kind === 'completed')
  if (completed === undefined) return null
  const extensions = ordered.filter(({ kind }) => kind === 'extended').length
  const due = addMonths(completed.on, months + extensions * extensionMonths)
  return addDays(due, daysPaused(ordered, completed.on, today))
}

/** How far one extension moves the day, in months. */
export const extensionMonths = 1

/** Whether the clock of a case has started and stands still. */
export function clockState(events: readonly CaseEvent[]): 'notStarted' | 'running' | 'paused' {
  const ordered = inOrder(events)
  if (!ordered.some(({ kind }) => kind === 'completed')) return 'notStarted'
  const last = ordered.findLast(({ kind }) => kind === 'paused' || kind === 'resumed')
  return last?.kind === 'paused' ? 'paused' : 'running'
}

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

/** Pauses before completion do not count: the clock was not running. */
function daysPaused(ordered: readonly CaseEvent[], start: LocalDate, today: LocalDate): number {
  let days = 0
  let since: LocalDate | null = null
  for (const { kind, on } of ordered) {
    if (kind === 'paused') since ??= on
    if (kind !== 'resumed' || since === null) continue
    days += Math.max(0, daysBetween(later(since, start), on))
    since = null
  }
  return since === null ? days : days + Math.max(0, daysBetween(later(since, start), today))
}

/** By day; events of one day in the order they were entered. */
function inOrder(events: readonly CaseEvent[]): readonly CaseEvent[] {
  return events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}

// Days are counted in UTC, where each has 24 hours: no time zone and no summer time comes in.
const msPerDay = 86_400_000

function dayNumber(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function toLocalDate(instant: number): LocalDate {
  return new Date(instant).toISOString().slice(0, 10)
}
