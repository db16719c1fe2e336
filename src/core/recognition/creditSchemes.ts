import type { CentiCredits } from '../values.ts'
import type { Policy } from './policy.ts'

/** How an office turns the credits of one scheme into ECTS: `ects = credits × times / over`, rounded down. */
export interface CreditConversion {
  /** The rule as it is stored with the number and worded by `locales`: `cats/2`, `usSemester*200`. */
  readonly rule: string
  readonly times: number
  readonly over: number
}

/** What an office has set for credits whose worth is policy, not law. */
export type CreditRates = Pick<Policy, 'usSemesterHour' | 'usQuarterHour'>

/**
 * The conversion for a scheme as the file names it; null where it names none, or one that nobody has a rule for.
 *
 * A number without a unit is not converted. Two UK credits (CATS, as in the SCQF and the CQFW) are one ECTS credit
 * (QAA, Higher education credit framework for England, 2021). A US semester credit hour is worth what the office's policy
 * says; a quarter credit hour too, where it says so, else two thirds of it (common practice of US registrars, AACRAO).
 */
export function conversionOf(scheme: string | null, rates: CreditRates): CreditConversion | null {
  return schemeNamed(scheme)?.conversion(rates) ?? null
}

/** Whether there is a rule for a scheme, whatever the office's rates. */
export function isConvertible(scheme: string | null): boolean {
  return schemeNamed(scheme) !== undefined
}

function schemeNamed(scheme: string | null) {
  const name =
    scheme
      ?.toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim() ?? ''
  return schemes.find(({ named }) => named.test(name))
}

/** Hundredths of a credit of some scheme in hundredths of an ECTS credit: nothing is granted by rounding. */
export function convertCredits(hundredths: CentiCredits, { times, over }: CreditConversion): CentiCredits {
  return Math.floor((hundredths * times) / over)
}

const schemes: readonly {
  readonly named: RegExp
  readonly conversion: (rates: CreditRates) => CreditConversion
}[] = [
  { named: /(?<!\bnon )\bects\b|\beuropean credits?\b/, conversion: () => ({ rule: 'ects', times: 1, over: 1 }) },
  { named: /\bcats\b|\bscqf\b|\bcqfw\b/, conversion: () => ({ rule: 'cats/2', times: 1, over: 2 }) },
  {
    named: /\bquarter\b/,
    conversion: ({ usSemesterHour, usQuarterHour }) =>
      usQuarterHour === null
        ? { rule: `usQuarter*${usSemesterHour}*2/3`, times: usSemesterHour * 2, over: 300 }
        : { rule: `usQuarter*${usQuarterHour}`, times: usQuarterHour, over: 100 },
  },
  {
    named: /\bsemester\b(?! periods?\b)|\bus credits?\b/,
    conversion: ({ usSemesterHour }) => ({ rule: `usSemester*${usSemesterHour}`, times: usSemesterHour, over: 100 }),
  },
]
