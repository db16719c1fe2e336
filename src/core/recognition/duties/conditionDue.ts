import { addDays } from '../../days.ts'
import type { CaseId, OfficerId } from '../../ids.ts'
import type { LocalDate } from '../../values.ts'
import { remindDaysBefore, type ConditionState } from '../conditions.ts'
import type { Duty } from './duty.ts'

/** A condition is checked when its day comes near: reminded before, said fulfilled or lapsed after. */
export function conditionDue(
  condition: {
    readonly caseId: CaseId
    readonly heldBy: OfficerId | null
    readonly until: LocalDate | null
    readonly state: ConditionState
  },
  today: LocalDate,
): Duty | null {
  const { caseId, heldBy, until, state } = condition
  if (heldBy === null || until === null || (state !== 'open' && state !== 'overdue')) return null
  if (addDays(until, -remindDaysBefore) > today) return null
  return { kind: 'conditionDue', group: 'due', whom: 'officer', caseId, officerId: heldBy, on: until }
}
