import { z } from 'zod'
import { LocalDate } from '../values.ts'
import type { Condition, DecisionLine } from './decision.ts'

/** A bridging task is kept as conditions are; unlike with a condition, what was recognised stands when it lapses. */
export const ConditionKind = z.enum(['condition', 'bridgingTask'])
export type ConditionKind = z.infer<typeof ConditionKind>

/** A condition or a bridging task of a line; a bridging task of before it was asked may lack its day and who checks it. */
export type LineCondition = Condition & { readonly kind: ConditionKind }

/**
 * What a line leaves the applicant to do, in the order of its places: the conditions of conditional recognition, or the
 * bridging task of alternative recognition, towards the module that was asked for (EAR manual 2023, "Alternative forms of
 * recognition").
 */
export function conditionsOfLine(
  line: Pick<DecisionLine, 'outcome' | 'conditions' | 'bridgingTask' | 'bridgingUntil' | 'bridgingCheckedBy'>,
): readonly LineCondition[] {
  if (line.outcome === 'conditional') return line.conditions.map((one) => ({ kind: 'condition', ...one }))
  if (line.outcome !== 'alternative' || line.bridgingTask.trim() === '') return []
  const { bridgingTask: text, bridgingUntil: until, bridgingCheckedBy: checkedBy } = line
  return [{ kind: 'bridgingTask', text, until, checkedBy }]
}

/** What became of a condition or a bridging task: `fulfilled` and `lapsed` end it. */
export const ConditionEventKind = z.enum(['reminded', 'fulfilled', 'lapsed'])
export type ConditionEventKind = z.infer<typeof ConditionEventKind>

export const ConditionState = z.enum(['open', 'overdue', 'fulfilled', 'lapsed'])
export type ConditionState = z.infer<typeof ConditionState>

interface Event {
  readonly kind: ConditionEventKind
  readonly on: LocalDate
}

/**
 * Whether a condition stands open on a day. That its day has passed ends nothing: a person says so (GDPR, art. 22).
 *
 * `until` is the last day the applicant has: the day that was told, or the working day it runs on to (`settledLastDay`).
 */
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
  return kind === 'lapsed' && (until === null || on <= until) ? 'notYetDue' : null
}

/** How many days before its last day the office is reminded of a condition. */
export const remindDaysBefore = 14
