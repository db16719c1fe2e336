import { PolicyValues } from '#contract/policies.ts'
import type { Policy } from '#core/recognition/policy.ts'

/** The numbers of a policy as they are typed; those that may be empty set no limit. */
export const numbers = {
  partlyCountsPercent: { empty: 'refused' },
  hoursPerCredit: { empty: 'refused' },
  transferCapPercent: { empty: 'noLimit' },
  moduleCapPercent: { empty: 'noLimit' },
  ageLimitYears: { empty: 'noLimit' },
} as const
export type NumberName = keyof typeof numbers
export const numberNames = Object.keys(numbers) as NumberName[]

export type TypedPolicy = Omit<PolicyValues, NumberName> & Record<NumberName, string>

export function toTyped(stored: Policy): TypedPolicy {
  const policy = PolicyValues.parse(stored)
  const typed = (name: NumberName) => (policy[name] === null ? '' : String(policy[name]))
  return {
    ...policy,
    partlyCountsPercent: typed('partlyCountsPercent'),
    hoursPerCredit: typed('hoursPerCredit'),
    transferCapPercent: typed('transferCapPercent'),
    moduleCapPercent: typed('moduleCapPercent'),
    ageLimitYears: typed('ageLimitYears'),
  }
}

/** The values where every one of them can be taken; else the names of those that can't. */
export function fromTyped(typed: TypedPolicy): { values: PolicyValues } | { refused: readonly string[] } {
  const read = (name: NumberName) => {
    const text = typed[name].trim()
    if (text === '' && numbers[name].empty === 'noLimit') return null
    return /^\d{1,3}$/.test(text) ? Number(text) : text
  }
  const parsed = PolicyValues.safeParse({
    ...typed,
    ...Object.fromEntries(numberNames.map((name) => [name, read(name)])),
  })
  return parsed.success ? { values: parsed.data } : { refused: parsed.error.issues.map(({ path }) => String(path[0])) }
}
