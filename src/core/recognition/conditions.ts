import { z } from 'zod'
import { LocalDate } from '../values.ts'

/** What became of a condition of conditional recognition: `fulfilled` and `lapsed` end it. */
export const ConditionEventKind = z.enum(['reminded', 'fulfilled', 'lapsed'])
export type ConditionEventKind = z.infer<typeof ConditionEventKind>

export const ConditionState = z.enum(['open', 'overdue', 'fulfilled', 'lapsed'])
export type ConditionState = z.infer<typeof ConditionState>

interface Event {
  readonly kind: ConditionEventKind
  readonly on: LocalDate
}

/** Whether a condition stands open on a day. That its day has passed ends nothing: a person says so (GDPR, art. 22). */
export function conditionState(until: LocalDate | null, events: readonly Event[], today: LocalDate): ConditionState {
  const end = events.find(({ kind }) => kind !== 'reminded')
  if (end !== undefined) return end.kind === 'lapsed' ? 'lapsed' : 'fulfilled'
  return until !== null && until < today ? 'overdue' : 'open'
}

/**
 * Why an event can't be noted, null where it can: an ended condition stays as it is, nothing happens after today, and no
 * condition lapses before its day has passed (revised recommendation on criteria and procedures 2010: the applicant is
 * told until when).
 */
export function conditionProblem(
  until: LocalDate | null,
  events: readonly Event[],
  { kind, on }: Event,
  today: LocalDate,
): 'ended' | 'inTheFuture' | 'notYetDue' | null {
  const state = conditionState(until, events, today)
  if (state === 'fulfilled' || state === 'lapsed') return 'ended'
  if (on > today) return 'inTheFuture'
  return kind === 'lapsed' && state !== 'overdue' ? 'notYetDue' : null
}

/** How many days before its last day the office is reminded of a condition. */
export const remindDaysBefore = 14
