import { addDays } from '../../days.ts'
import type { CaseId, OfficerId } from '../../ids.ts'
import type { LocalDate } from '../../values.ts'
import { remindDaysBefore, type ConditionKind, type ConditionState } from '../conditions.ts'
import type { Duty } from './duty.ts'

/** A condition or a bridging task is checked when its day comes near: reminded before, said fulfilled or lapsed after. */
export function conditionDue(
  condition: {
    readonly caseId: CaseId
    readonly kind: ConditionKind
    readonly heldBy: OfficerId | null
    readonly until: LocalDate | null
    readonly state: ConditionState
  },
  today: LocalDate,
): Duty | null {
  const { caseId, kind, heldBy, until, state } = condition
  if (heldBy === null || until === null || (state !== 'open' && state !== 'overdue')) return null
  if (addDays(until, -remindDaysBefore) > today) return null
  return { kind: `${kind}Due`, group: 'due', whom: 'officer', caseId, officerId: heldBy, on: until }
}
