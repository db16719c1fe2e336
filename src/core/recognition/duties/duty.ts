import { z } from 'zod'
import { daysBetween } from '../../days.ts'
import { CaseId, OfficerId } from '../../ids.ts'
import { LocalDate } from '../../values.ts'

/** What a case asks for on a day. To add one: a kind here, its words in `locales`, and a file that finds it. */
export const DutyKind = z.enum([
  'acknowledge',
  'askForMissing',
  'handOutLetter',
  'decisionDue',
  'documentsArrived',
  'completeCase',
  'issueStatement',
  'documentsOwed',
  'agreementAsked',
  'opinionAsked',
  'secondAnswered',
  'opinionGiven',
  'conditionDue',
  'bridgingTaskDue',
  'appealToAssign',
  'appealOpen',
  'appealDue',
  'appealPaused',
])
export type DutyKind = z.infer<typeof DutyKind>

/** `due` has a day; `cameBack` is something that arrived or was returned; `waiting` is the next step, and whose it is. */
export const Duty = z.object({
  kind: DutyKind,
  group: z.enum(['due', 'cameBack', 'waiting']),
  /** Whose step it is. */
  whom: z.enum(['officer', 'secondOfficer', 'applicant']),
  caseId: CaseId,
  /** The officer whose list it is on: the holder of the case, unless it is someone else's step. */
  officerId: OfficerId,
  /** The local day it is due, or since when it waits or is there. */
  on: LocalDate,
})
export type Duty = z.infer<typeof Duty>

export const Urgency = z.enum(['overdue', 'today', 'thisWeek'])
export type Urgency = z.infer<typeof Urgency>

/** How near a due day is; null where it lies behind the next seven days. */
export function urgencyOf(dueOn: LocalDate, today: LocalDate): Urgency | null {
  const days = daysBetween(today, dueOn)
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days < 7 ? 'thisWeek' : null
}
