import { fewestForAShare, wilsonInterval, type Interval } from '../statistics/wilson.ts'
import type { OfficerId } from '../ids.ts'
import { RecognitionOutcome } from './decision.ts'
import { providersOf } from './precedents.ts'

/** A line of a decision in force, with who decided it and whose awards it rests on. */
export interface DecidedShareLine {
  readonly outcome: RecognitionOutcome
  readonly officer: { readonly id: OfficerId; readonly name: string }
  /** As the credentials name them; empty where nobody is named. */
  readonly providers: readonly string[]
}

/** How often each outcome was given, every outcome in the order of the code. */
export interface Shares {
  /** How many lines. */
  readonly of: number
  /** `interval` is the 95 % interval of the share; null where the lines are too few to say one. */
  readonly outcomes: readonly {
    readonly outcome: RecognitionOutcome
    readonly count: number
    readonly interval: Interval | null
  }[]
}

export interface ConsistencyReport {
  readonly office: Shares
  /** By name; `null`, last, holds the lines of credentials that name nobody. A line on two providers counts with both. */
  readonly providers: readonly (Shares & { readonly name: string | null })[]
  /** By name, never by a figure: no order of the rows says that one officer is better or stricter. */
  readonly officers: readonly (Shares & { readonly officerId: OfficerId; readonly name: string })[]
}

/**
 * How often lines were decided in which way, for the office, each provider and each officer.
 *
 * It lets an office see whether like cases are decided alike (Lisbon Recognition Convention, art. III.1 and III.2: no
 * discrimination, coherent procedures). It explains nothing: officers get other cases, and providers award other things.
 */
export function consistencyReport(lines: readonly DecidedShareLine[]): ConsistencyReport {
  const providers = new Map<string, { name: string | null; outcomes: RecognitionOutcome[] }>()
  const officers = new Map<OfficerId, { name: string; outcomes: RecognitionOutcome[] }>()
  for (const { outcome, officer, providers: named } of lines) {
    const names = new Map(named.map((name) => [providersOf([name]), name.trim()]))
    names.delete('')
    for (const [key, name] of names.size === 0 ? [['', null] as const] : names) {
      const found = providers.get(key) ?? { name, outcomes: [] }
      found.outcomes.push(outcome)
      providers.set(key, found)
    }
    const found = officers.get(officer.id) ?? { name: officer.name, outcomes: [] }
    found.outcomes.push(outcome)
    officers.set(officer.id, found)
  }
  return {
    office: sharesOf(lines.map(({ outcome }) => outcome)),
    providers: [...providers.values()]
      .sort((one, other) => nobodyLast(one.name, other.name))
      .map(({ name, outcomes }) => ({ name, ...sharesOf(outcomes) })),
    officers: [...officers]
      .sort(([one, { name }], [other, row]) => names.compare(name, row.name) || names.compare(one, other))
      .map(([officerId, { name, outcomes }]) => ({ officerId, name, ...sharesOf(outcomes) })),
  }
}

function sharesOf(given: readonly RecognitionOutcome[]): Shares {
  const of = given.length
  return {
    of,
    outcomes: RecognitionOutcome.options.map((outcome) => {
      const count = given.filter((one) => one === outcome).length
      return { outcome, count, interval: of < fewestForAShare ? null : wilsonInterval(count, of) }
    }),
  }
}

const names = new Intl.Collator('en')

function nobodyLast(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === null ? 1 : -1
  return names.compare(one, other)
}
