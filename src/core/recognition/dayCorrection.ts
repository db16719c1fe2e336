import { z } from 'zod'
import { isMeantDay } from '../days.ts'
import type { CaseEventId } from '../ids.ts'
import type { LocalDate } from '../values.ts'
import type { CaseEvent } from './case.ts'
import { inOrder } from './clock.ts'

/** An event that can be named, with the day that counts by now. */
type KnownEvent = CaseEvent & { readonly id: CaseEventId }

export interface DayCorrection {
  readonly id: CaseEventId
  readonly on: LocalDate
  readonly reason: string
}

export const DayCorrectionProblem = z.enum([
  'decided',
  'toldToApplicant',
  'eventInFuture',
  'dayNotMeant',
  'beforePrevious',
  'afterNext',
  'sameDay',
  'reasonMissing',
])
export type DayCorrectionProblem = z.infer<typeof DayCorrectionProblem>

/** Why an event's day can't be corrected, whichever day it is to be; null where it can. A decision rests on the days it found. */
export function keepsItsDay(
  { kind }: Pick<CaseEvent, 'kind'>,
  is: 'decided' | 'open',
): Extract<DayCorrectionProblem, 'decided' | 'toldToApplicant'> | null {
  if (is === 'decided') return 'decided'
  // The notice of a delay went to the applicant on that very day.
  return kind === 'extended' ? 'toldToApplicant' : null
}

/**
 * Why the day of an event can't be corrected so; null where it can, and where the case has no such event.
 *
 * What happened keeps its order: no event passes the one before it or the one after it, but may fall on the same day.
 */
export function dayCorrectionProblem(
  { id, on, reason }: DayCorrection,
  {
    events,
    is,
    today,
  }: { readonly events: readonly KnownEvent[]; readonly is: 'decided' | 'open'; readonly today: LocalDate },
): DayCorrectionProblem | null {
  const event = events.find((one) => one.id === id)
  if (event === undefined) return null
  const kept = keepsItsDay(event, is)
  if (kept !== null) return kept
  const { previous, next } = neighboursOf(id, events)
  if (on > today) return 'eventInFuture'
  if (!isMeantDay(on)) return 'dayNotMeant'
  if (previous !== null && on < previous.on) return 'beforePrevious'
  if (next !== null && on > next.on) return 'afterNext'
  if (on === event.on) return 'sameDay'
  return reason.trim() === '' ? 'reasonMissing' : null
}

/** How often something was recorded of a clock: another number is another clock than the one that somebody looked at. */
export function clockRevision(events: readonly { readonly corrections: readonly unknown[] }[]): number {
  return events.reduce((sum, { corrections }) => sum + 1 + corrections.length, 0)
}

/** What happened right before and right after an event. */
export function neighboursOf<Event extends KnownEvent>(
  id: CaseEventId,
  events: readonly Event[],
): { readonly previous: Event | null; readonly next: Event | null } {
  const ordered = inOrder(events)
  const place = ordered.findIndex((one) => one.id === id)
  return { previous: ordered[place - 1] ?? null, next: place < 0 ? null : (ordered[place + 1] ?? null) }
}

/** The events with one of them on another day. */
export function withDay<Event extends KnownEvent>(
  events: readonly Event[],
  { id, on }: Pick<DayCorrection, 'id' | 'on'>,
): readonly Event[] {
  return events.map((one) => (one.id === id ? { ...one, on } : one))
}
