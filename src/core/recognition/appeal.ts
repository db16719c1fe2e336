import { addDays } from '../days.ts'
import type { OfficerId } from '../ids.ts'
import type { LocalDate } from '../values.ts'
import { settledDueDay, settledLastDay, type OfficeCalendar } from './calendar.ts'
import { pausedTerm, resumedTerm, type Term } from './term.ts'

/** `assigned` names the officer; the last three end the appeal. */
export type AppealEventKind = 'assigned' | 'paused' | 'resumed' | 'upheld' | 'changed' | 'withdrawn'

export interface AppealEventFacts {
  readonly kind: AppealEventKind
  /** The office's local day. */
  readonly on: LocalDate
  readonly officerId: OfficerId | null
}

export type AppealState = 'unassigned' | 'running' | 'paused' | 'upheld' | 'changed' | 'withdrawn'

/** By its events, oldest first. */
export function appealState(events: readonly AppealEventFacts[]): AppealState {
  const end = events.findLast(({ kind }) => kind === 'upheld' || kind === 'changed' || kind === 'withdrawn')
  if (end !== undefined) return end.kind as AppealState
  if (assignedTo(events) === null) return 'unassigned'
  const clock = events.findLast(({ kind }) => kind === 'paused' || kind === 'resumed')
  return clock?.kind === 'paused' ? 'paused' : 'running'
}

export function assignedTo(events: readonly AppealEventFacts[]): OfficerId | null {
  return events.findLast(({ kind }) => kind === 'assigned')?.officerId ?? null
}

export function isOpen(state: AppealState): boolean {
  return state === 'unassigned' || state === 'running' || state === 'paused'
}

/** What may happen next. A pause ends before anything else; what has ended takes nothing more. */
export const nextAppealEvents: Readonly<Record<AppealState, readonly AppealEventKind[]>> = {
  unassigned: ['assigned', 'withdrawn'],
  running: ['assigned', 'paused', 'upheld', 'changed', 'withdrawn'],
  paused: ['assigned', 'resumed', 'withdrawn'],
  upheld: [],
  changed: [],
  withdrawn: [],
}

/**
 * The day the appeal is to be answered: the office's term from the day it came in, as the clock of a case counts it, with
 * its pauses and with its rule for a day that is no working day.
 *
 * Null while it is paused: the rest of the term runs on from the day it is resumed.
 */
export function appealDueOn(
  receivedOn: LocalDate,
  events: readonly AppealEventFacts[],
  { termDays, calendar }: { readonly termDays: number; readonly calendar: OfficeCalendar },
): LocalDate | null {
  let term: Term = { due: addDays(receivedOn, termDays), pausedSince: null }
  let clock: 'running' | 'paused' = 'running'
  for (const { kind, on } of events) {
    if (kind === 'paused') term = pausedTerm(term, on, calendar)
    if (kind === 'resumed') term = resumedTerm(term, on)
    if (kind === 'paused' || kind === 'resumed') clock = kind === 'paused' ? 'paused' : 'running'
  }
  return clock === 'paused' ? null : settledDueDay(term.due, calendar)
}

/** When the applicant could read the decision: the days, at the office, of the first statement and of its first delivery. */
export interface StatementDays {
  readonly issuedOn: LocalDate | null
  /** Null where no delivery is recorded. */
  readonly handedOutOn: LocalDate | null
}

/** Whether an appeal came within the applicant's term, and the last day of that term where it is known. */
type AppealTerm =
  | { readonly state: 'inTime' | 'late'; readonly lastDay: LocalDate }
  /** No statement tells the term; or it came so long after one that only the day of its delivery, which is not recorded, could say. */
  | { readonly state: 'noStatement' | 'noDelivery'; readonly lastDay: null }

/**
 * The applicant's term runs from the day they received the statement, as the statement says; it may end on no day on which
 * the office is closed.
 */
export function appealTerm(
  receivedOn: LocalDate,
  { issuedOn, handedOutOn }: StatementDays,
  { termDays, calendar }: { readonly termDays: number; readonly calendar: OfficeCalendar },
): AppealTerm {
  const from = handedOutOn ?? issuedOn
  if (from === null) return { state: 'noStatement', lastDay: null }
  const lastDay = settledLastDay(addDays(from, termDays), calendar)
  if (receivedOn <= lastDay) return { state: 'inTime', lastDay }
  return handedOutOn === null ? { state: 'noDelivery', lastDay: null } : { state: 'late', lastDay }
}

/**
 * Another officer than whoever decided or agreed as the second one: an appeal before the same person is none (Lisbon
 * Recognition Convention, art. III.5: a right to appeal; EAR manual 2023, "Right to appeal": an independent instance).
 */
export function mayDecideAppeal(officer: OfficerId, decidedBy: readonly OfficerId[]): boolean {
  return !decidedBy.includes(officer)
}
