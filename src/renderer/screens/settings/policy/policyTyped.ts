import { z } from 'zod'
import { PolicyValues } from '#contract/policies.ts'
import type { Policy } from '#core/recognition/policy.ts'
import { Role } from '#core/roles.ts'
import { formatCredits } from '#locales/format.ts'
import type { UiLanguage } from '#locales/words.ts'
import { typedHundredths } from '../../../parts/typedHundredths.ts'

/** The numbers of a policy as they are typed, whole or in hundredths of a credit, and what an empty field says. */
export const numbers = {
  partlyCountsPercent: { in: 'whole', empty: 'refused' },
  hoursPerCredit: { in: 'whole', empty: 'refused' },
  usSemesterHour: { in: 'credits', empty: 'refused' },
  usQuarterHour: { in: 'credits', empty: 'twoThirds' },
  transferCapPercent: { in: 'whole', empty: 'noLimit' },
  moduleCapPercent: { in: 'whole', empty: 'noLimit' },
  ageLimitYears: { in: 'whole', empty: 'noLimit' },
} as const
export type NumberName = keyof typeof numbers
export const numberNames = Object.keys(numbers) as NumberName[]

export type TypedPolicy = Omit<PolicyValues, NumberName> & Record<NumberName, string>

const choices = PolicyValues.shape
/** A policy as a draft holds it: whatever can be typed or ticked, whether a policy could be that or not. */
export const TypedPolicyShape = z.object({
  ...(Object.fromEntries(numberNames.map((name) => [name, z.string()])) as Record<NumberName, z.ZodString>),
  neededChecks: choices.neededChecks.unwrap(),
  secondOfficer: choices.secondOfficer,
  secondSees: choices.secondSees.unwrap(),
  maySign: z.array(Role),
  erasure: choices.erasure.unwrap(),
  suggestions: choices.suggestions,
  precedentOrder: choices.precedentOrder.unwrap(),
})

export function toTyped(stored: Policy, language: UiLanguage): TypedPolicy {
  const policy = PolicyValues.parse(stored)
  const typed = (name: NumberName) => (policy[name] === null ? '' : numberWords(name, policy[name], language))
  return {
    ...policy,
    partlyCountsPercent: typed('partlyCountsPercent'),
    hoursPerCredit: typed('hoursPerCredit'),
    usSemesterHour: typed('usSemesterHour'),
    usQuarterHour: typed('usQuarterHour'),
    transferCapPercent: typed('transferCapPercent'),
    moduleCapPercent: typed('moduleCapPercent'),
    ageLimitYears: typed('ageLimitYears'),
  }
}

export function numberWords(name: NumberName, value: number, language: UiLanguage): string {
  return numbers[name].in === 'credits' ? formatCredits(value, language) : String(value)
}

/** The values where every one of them can be taken; else the names of those that can't. */
export function fromTyped(typed: TypedPolicy): { values: PolicyValues } | { refused: readonly string[] } {
  const read = (name: NumberName) => {
    const text = typed[name].trim()
    if (text === '' && numbers[name].empty !== 'refused') return null
    if (numbers[name].in === 'credits') return typedHundredths(text) ?? text
    return /^\d{1,3}$/.test(text) ? Number(text) : text
  }
  const parsed = PolicyValues.safeParse({
    ...typed,
    ...Object.fromEntries(numberNames.map((name) => [name, read(name)])),
  })
  return parsed.success ? { values: parsed.data } : { refused: parsed.error.issues.map(({ path }) => String(path[0])) }
}
