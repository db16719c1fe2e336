import { addDays, daysBetween } from '../days.ts'
import type { OfficerId } from '../ids.ts'
import type { LocalDate } from '../values.ts'

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
 * The day the appeal is to be answered: the office's term from the day it came in, later by every day it was paused.
 *
 * Null while it is paused: the rest of the term runs on from the day it is resumed.
 */
export function appealDueOn(
  receivedOn: LocalDate,
  events: readonly AppealEventFacts[],
  termDays: number,
): LocalDate | null {
  let paused = 0
  let since: LocalDate | null = null
  for (const { kind, on } of events) {
    if (kind === 'paused') since ??= on
    if (kind === 'resumed' && since !== null) {
      paused += daysBetween(since, on)
      since = null
    }
  }
  return since === null ? addDays(receivedOn, termDays + paused) : null
}

/**
 * Whether it came in within the applicant's term, counted from the day the statement was handed out.
 *
 * Null where no statement was issued: then no term has begun (the statement says the route and the term).
 */
export function inTime(receivedOn: LocalDate, statementOn: LocalDate | null, appealDays: number): boolean | null {
  return statementOn === null ? null : receivedOn <= addDays(statementOn, appealDays)
}

/**
 * Another officer than whoever decided or agreed as the second one: an appeal before the same person is none (Lisbon
 * Recognition Convention, art. III.5: a right to appeal; EAR manual 2023, "Right to appeal": an independent instance).
 */
export function mayDecideAppeal(officer: OfficerId, decidedBy: readonly OfficerId[]): boolean {
  return !decidedBy.includes(officer)
}
