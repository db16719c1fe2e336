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

/** The headings of a day, in its order: how urgent, what came back, whose step it is that waits. */
export const DutyHeading = z.enum(['overdue', 'today', 'cameBack', 'thisWeek', 'officer', 'secondOfficer', 'applicant'])
export type DutyHeading = z.infer<typeof DutyHeading>

/** Where a duty stands in a day; null for what falls due later than that. */
export function headingOf({
  group,
  whom,
  urgency,
}: Pick<Duty, 'group' | 'whom'> & { readonly urgency: Urgency | null }) {
  if (group === 'due') return urgency
  return group === 'cameBack' ? group : whom
}

/** How near a due day is; null where it lies behind the next seven days. */
export function urgencyOf(dueOn: LocalDate, today: LocalDate): Urgency | null {
  const days = daysBetween(today, dueOn)
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days < 7 ? 'thisWeek' : null
}
