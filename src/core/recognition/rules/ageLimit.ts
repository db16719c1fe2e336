import { addMonths } from '../../days.ts'
import type { LocalDate } from '../../values.ts'
import { found, nothing, type LineRule } from './rule.ts'

/**
 * Learning older than the policy's limit is looked at again: it can be recognised on condition that it is shown to be
 * current, but not without one. It is never refused for its age: age is no substantial difference by itself (EAR manual
 * 2023, "Substantial and non-substantial differences"; revised recommendation on criteria and procedures 2010).
 */
export const isWithinAgeLimit: LineRule = ({ line: { outcome }, credentials }, { policy, today }) => {
  const { ageLimitYears: years } = policy
  if (outcome === null || outcome === 'conditional' || outcome === 'notRecognised') return nothing
  return credentials.flatMap(({ awardedOn }) =>
    years !== null && awardedOn !== null && isPastLimit(awardedOn, years, today)
      ? found('pastAgeLimit', { awardedOn, years })
      : nothing,
  )
}

/** Whether a limit of so many years has passed by a day; an award whose date is not known is not past it. */
export function isPastLimit(awardedOn: LocalDate | null, years: number | null, day: LocalDate): boolean {
  return awardedOn !== null && years !== null && addMonths(awardedOn, years * 12) < day
}
