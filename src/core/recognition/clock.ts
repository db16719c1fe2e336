import { addMonths } from '../days.ts'
import type { LocalDate } from '../values.ts'
import { settledDueDay, type OfficeCalendar } from './calendar.ts'
import type { CaseEvent } from './case.ts'
import { pausedTerm, resumedTerm, type Term } from './term.ts'

export type ClockState = 'notStarted' | 'running' | 'paused'

/**
 * The last day on which a case is to be decided; null while its clock has not started.
 *
 * The office's term, four months at most, runs from the day all information is there (Lisbon Convention, revised
 * recommendation on criteria and procedures 2010). A paused day, from the pause up to the day before it resumes, is not
 * counted; a pause that lasts is counted up to `today`. What began after the time was over moves nothing. An extension
 * gives the day that the applicant was told; the pauses after it move that one. Where the day is no working day, the
 * office's rule says where it falls.
 */
export function dueOn(events: readonly CaseEvent[], calendar: OfficeCalendar, today: LocalDate): LocalDate | null {
  const ordered = inOrder(events)
  const start = ordered.find(({ kind }) => kind === 'completed')?.on
  if (start === undefined) return null
  let term: Term = { due: addMonths(start, calendar.months), pausedSince: null }
  for (const { kind, on, expectedOn } of ordered) {
    if (kind === 'paused') term = pausedTerm(term, later(on, start), calendar)
    if (kind === 'resumed') term = resumedTerm(term, on)
    // Before the day was asked for with an extension, one moved the day by a month.
    if (kind === 'extended') term = { ...term, due: expectedOn ?? addMonths(term.due, 1) }
  }
  return settledDueDay(resumedTerm(term, today).due, calendar)
}

/** Whether the clock of a case has started and stands still. */
export function clockState(events: readonly CaseEvent[]): ClockState {
  const ordered = inOrder(events)
  if (!ordered.some(({ kind }) => kind === 'completed')) return 'notStarted'
  return pauseOf(ordered) === null ? 'running' : 'paused'
}

/** The pause that lasts, with what the applicant owes; null while the clock runs. */
export function pauseOf<Event extends CaseEvent>(events: readonly Event[]): Event | null {
  const last = inOrder(events).findLast(({ kind }) => kind === 'paused' || kind === 'resumed')
  return last?.kind === 'paused' ? last : null
}

export type ClockProblem =
  | 'clockStarted'
  | 'clockNotRunning'
  | 'clockNotPaused'
  | 'receivedOnce'
  | 'eventInFuture'
  | 'eventBeforeLast'
  | 'reasonMissing'
  | 'expectedMissing'
  | 'expectedNotLater'
  | 'expectedNoWorkingDay'

/**
 * Why an event can't follow those a case has; null where it can.
 *
 * A pause and an extension are told to the applicant and so need their reason; an extension also the day on which the
 * decision is now expected, later than the day it was due (revised recommendation 2010; EAR manual 2023).
 */
export function clockProblem(
  event: CaseEvent,
  {
    events,
    calendar,
    today,
  }: { readonly events: readonly CaseEvent[]; readonly calendar: OfficeCalendar; readonly today: LocalDate },
): ClockProblem | null {
  const state = clockState(events)
  const last = inOrder(events).at(-1)
  if (event.kind === 'received') return 'receivedOnce'
  if (event.kind === 'completed' && state !== 'notStarted') return 'clockStarted'
  if ((event.kind === 'paused' || event.kind === 'extended') && state !== 'running') return 'clockNotRunning'
  if (event.kind === 'resumed' && state !== 'paused') return 'clockNotPaused'
  if (event.on > today) return 'eventInFuture'
  if (last !== undefined && event.on < last.on) return 'eventBeforeLast'
  const told = event.kind === 'paused' || event.kind === 'extended'
  if (told && (event.reason ?? '').trim() === '') return 'reasonMissing'
  return event.kind === 'extended' ? expectedProblem(event, { events, calendar, today }) : null
}

function expectedProblem(
  { on, expectedOn }: CaseEvent,
  {
    events,
    calendar,
    today,
  }: { readonly events: readonly CaseEvent[]; readonly calendar: OfficeCalendar; readonly today: LocalDate },
): ClockProblem | null {
  if (expectedOn === null) return 'expectedMissing'
  const due = dueOn(events, calendar, today)
  if (expectedOn <= on || (due !== null && expectedOn <= due)) return 'expectedNotLater'
  return settledDueDay(expectedOn, calendar) === expectedOn ? null : 'expectedNoWorkingDay'
}

/** By day; events of one day in the order they were entered. */
export function inOrder<Event extends CaseEvent>(events: readonly Event[]): readonly Event[] {
  return events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}
