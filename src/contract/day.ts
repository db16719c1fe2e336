import { z } from 'zod'
import { EnteredDay } from '#core/days.ts'
import { CaseId, OfficerId } from '#core/ids.ts'
import { Duty, DutyHeading, Urgency } from '#core/recognition/duties/duty.ts'
import { LocalDate } from '#core/values.ts'
import { CaseDetail } from './cases.ts'

const Named = z.object({ id: OfficerId, name: z.string() })

export const DayItem = Duty.extend({
  /** Of what is due. */
  urgency: Urgency.nullable(),
  number: z.string(),
  applicant: z.string(),
  /** The officer whose list it is on; where someone stands in, not who is signed in. */
  officer: z.string(),
})
export type DayItem = z.infer<typeof DayItem>

export const AbsenceRow = z.object({
  id: z.uuid(),
  officer: Named,
  deputy: Named,
  fromDay: LocalDate,
  toDay: LocalDate,
  reason: z.string(),
})
export type AbsenceRow = z.infer<typeof AbsenceRow>

const reason = z.string().trim().min(1)

export const dayRoutes = {
  /** What a day asks for: of the signed-in officer and those they stand in for, or of the whole office. */
  'day.list': {
    input: z.object({
      whose: z.enum(['mine', 'office']),
      /** How many duties are answered under each heading; all where it is not given. */
      atMost: z.int().min(1).optional(),
    }),
    output: z.object({
      /** What is due first, then what came back, then what waits; each by its day. */
      items: z.array(DayItem),
      /** How many there are under each heading. */
      counts: z.record(DutyHeading, z.int()),
      /** Whose desk the signed-in officer minds today. */
      standsInFor: z.array(z.string()),
      /** Absences of today and later, by their first day. */
      absences: z.array(AbsenceRow),
      /** Cases each officer holds that are not decided. */
      desks: z.array(Named.extend({ open: z.int() })),
      /** Cases that went from the signed-in officer's desk with it, and still lie where they went. */
      lent: z.int(),
    }),
  },
  /** Gives one case to another officer. */
  /** `seen` is the holder that the window showed; where another holds it by now, refused with `changedMeanwhileBy`. */
  'cases.handOver': {
    input: z.object({ caseId: CaseId, to: OfficerId, reason, seen: OfficerId.optional() }),
    output: CaseDetail,
  },
  /** Gives every case an officer holds to another; answers how many. */
  'desk.handOver': {
    input: z.object({ from: OfficerId, to: OfficerId, reason }),
    output: z.object({ cases: z.int() }),
  },
  /** Brings back what went with the signed-in officer's desk and was not handed on since; answers how many. */
  'desk.takeBack': { input: z.object({}), output: z.object({ cases: z.int() }) },
  'absences.declare': {
    input: z.object({ officerId: OfficerId, deputyId: OfficerId, fromDay: EnteredDay, toDay: EnteredDay, reason }),
    output: z.object({}),
  },
  'absences.end': { input: z.object({ absenceId: z.uuid() }), output: z.object({}) },
} as const
