import { z } from 'zod'
import { OfficerId } from '../ids.ts'
import { LocalDate } from '../values.ts'

/** Days an officer is away, both included, and who stands in. */
export const Absence = z.object({ officerId: OfficerId, deputyId: OfficerId, fromDay: LocalDate, toDay: LocalDate })
export type Absence = z.infer<typeof Absence>

export type AbsenceProblem = 'daysReversed' | 'alreadyOver' | 'deputyIsSelf' | 'alreadyAway' | 'deputyAway' | 'standsIn'

/**
 * Why an absence can't stand beside those there are; null where it can.
 *
 * Who stands in is there: a deputy has no absence on the same days, and who stands in for someone takes none.
 */
export function absenceProblem(absence: Absence, others: readonly Absence[], today: LocalDate): AbsenceProblem | null {
  if (absence.toDay < absence.fromDay) return 'daysReversed'
  if (absence.toDay < today) return 'alreadyOver'
  if (absence.deputyId === absence.officerId) return 'deputyIsSelf'
  const meanwhile = others.filter((one) => one.fromDay <= absence.toDay && absence.fromDay <= one.toDay)
  if (meanwhile.some(({ officerId }) => officerId === absence.officerId)) return 'alreadyAway'
  if (meanwhile.some(({ officerId }) => officerId === absence.deputyId)) return 'deputyAway'
  if (meanwhile.some(({ deputyId }) => deputyId === absence.officerId)) return 'standsIn'
  return null
}

/** Who acts for an officer on a day: the officer, or who stands in. */
export function actingFor(officerId: OfficerId, absences: readonly Absence[], day: LocalDate): OfficerId {
  const away = absences.find((one) => one.officerId === officerId && one.fromDay <= day && day <= one.toDay)
  return away?.deputyId ?? officerId
}
