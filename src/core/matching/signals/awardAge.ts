import { reason } from '../reasons.ts'
import { besideSource } from './besideSource.ts'
import type { ModuleSignal } from './signal.ts'

/** From here on an age is told in years. */
const monthsTold = 24

/** How old the award was on the day of the comparison. How old is too old is for the office to say. */
export const awardAge: ModuleSignal = {
  name: 'awardAge',
  beside: (credential) => {
    const { award } = credential
    if (award === undefined) return null
    const of = {
      signal: 'awardAge',
      side: 'neither',
      strength: 'some',
      source: besideSource(credential, 'award', 'silent'),
    } as const
    if (award === null) return reason({ ...of, code: 'awardUnknown', value: 0, facts: {} })
    const months = monthsBetween(award.on, award.asOf)
    const facts = { date: award.on }
    if (months < 0) return reason({ ...of, code: 'awardAhead', value: months, facts })
    const awarded = award.told === 'awardedOn'
    return months < monthsTold
      ? reason({
          ...of,
          code: awarded ? 'awardedMonths' : 'issuedMonths',
          value: months,
          facts: { ...facts, count: months },
        })
      : reason({
          ...of,
          code: awarded ? 'awardedYears' : 'issuedYears',
          value: months,
          facts: { ...facts, count: Math.floor(months / 12) },
        })
  },
}

/** Whole months from one day to another; below 0 where the second is before the first. */
function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0)
}
