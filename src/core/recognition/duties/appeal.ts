import type { CaseId, OfficerId } from '../../ids.ts'
import type { LocalDate } from '../../values.ts'
import type { AppealState } from '../appeal.ts'
import { urgencyOf, type Duty } from './duty.ts'

/** An appeal as the day sees it. */
export interface AppealOfDay {
  readonly caseId: CaseId
  readonly heldBy: OfficerId
  readonly state: AppealState
  readonly assignedTo: OfficerId | null
  readonly receivedOn: LocalDate
  readonly dueOn: LocalDate | null
}

/** Nobody has it yet, it is to be answered, or its answer falls due; a paused one waits for the applicant. */
export function appealDuty(appeal: AppealOfDay, today: LocalDate): Duty | null {
  const { caseId, heldBy, state, assignedTo, receivedOn, dueOn } = appeal
  const isNear = dueOn !== null && urgencyOf(dueOn, today) !== null
  if (state === 'unassigned') {
    const when = isNear ? ({ group: 'due', on: dueOn } as const) : ({ group: 'waiting', on: receivedOn } as const)
    return { kind: 'appealToAssign', whom: 'officer', caseId, officerId: heldBy, ...when }
  }
  const officerId = assignedTo ?? heldBy
  if (state === 'paused') {
    return { kind: 'appealPaused', group: 'waiting', whom: 'applicant', caseId, officerId, on: receivedOn }
  }
  if (state !== 'running' || dueOn === null) return null
  return isNear
    ? { kind: 'appealDue', group: 'due', whom: 'officer', caseId, officerId, on: dueOn }
    : { kind: 'appealOpen', group: 'waiting', whom: 'officer', caseId, officerId, on: receivedOn }
}
