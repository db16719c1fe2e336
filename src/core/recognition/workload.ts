import type { Assertion } from '../credential/element.ts'
import { credentialFacts } from '../credential/facts.ts'
import type { CentiCredits } from '../values.ts'
import { conversionOf, convertCredits, type CreditRates } from './creditSchemes.ts'
import type { Policy } from './policy.ts'

/** What an office has set for hours and for credits whose worth is policy. */
export type WorkloadRates = CreditRates & Pick<Policy, 'hoursPerCredit'>

/** The credits a source can carry, with how they were reached. */
export interface SourceCredits {
  readonly credits: CentiCredits
  /** Null where the file states ECTS; else `hours/25`, `cats/2`, `usSemester*200`, …, `officer` or `officer:hours/25`. */
  readonly rule: string | null
}

/**
 * What a credential's workload is worth in ECTS: what the file or the paper states, in ECTS or a scheme with a rule, else
 * its hours, else what an officer supplied, of their own knowledge or out of a document.
 *
 * Hours become credits by the office's rate and round down, so that rounding grants nothing (ECTS Users' Guide 2015:
 * one credit is 25 to 30 hours). A number of credits without a unit is not ECTS; what only the applicant says is no
 * workload until an officer supplies it with a reason. Null: no workload, and so no credits.
 */
export function sourceCredits(rows: readonly Assertion[], rates: WorkloadRates): SourceCredits | null {
  const workload = rows.filter(({ element }) => element === 'workload')
  const stated = workload.filter(({ origin }) => origin?.from === 'file' || origin?.from === 'scan')
  const supplied = workload.filter(({ origin }) => origin?.from === 'officer' || origin?.from === 'document')
  return creditsOf(stated, rates, null) ?? creditsOf(supplied, rates, 'officer')
}

function creditsOf(rows: readonly Assertion[], rates: WorkloadRates, by: 'officer' | null): SourceCredits | null {
  const { ects, minutes } = credentialFacts(rows)
  if (ects !== null) return { credits: ects, rule: by }
  const converted = convertedCredits(rows, rates)
  if (converted !== null) return { ...converted, rule: saidBy(by, converted.rule) }
  if (minutes === null) return null
  const { hoursPerCredit } = rates
  return { credits: creditsFromMinutes(minutes, hoursPerCredit), rule: saidBy(by, `hours/${hoursPerCredit}`) }
}

function saidBy(by: 'officer' | null, rule: string): string {
  return by === null ? rule : `${by}:${rule}`
}

/** Credits of other schemes as ECTS, each claim rounded down by itself; several rules stand in one line. */
function convertedCredits(
  rows: readonly Assertion[],
  rates: CreditRates,
): { readonly credits: CentiCredits; readonly rule: string } | null {
  const rules = new Set<string>()
  const inEcts = rows.flatMap((row): Assertion[] => {
    if (row.value?.kind !== 'credits') return []
    const conversion = conversionOf(row.value.scheme, rates)
    if (conversion === null) return []
    rules.add(conversion.rule)
    const hundredths = convertCredits(row.value.hundredths, conversion)
    return [{ ...row, value: { kind: 'credits', hundredths, scheme: 'ECTS' } }]
  })
  const { ects } = credentialFacts(inEcts)
  return ects === null ? null : { credits: ects, rule: [...rules].join(' + ') }
}

export function creditsFromMinutes(minutes: number, hoursPerCredit: number): CentiCredits {
  return Math.floor((minutes * 100) / (60 * hoursPerCredit))
}
