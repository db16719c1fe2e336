import { z } from 'zod'
import { addMonths } from '../../days.ts'
import type { LocalDate } from '../../values.ts'
import type { RecognitionOutcome } from '../decision.ts'

const Years = z.int().min(1).max(100)

/** How many years a case is kept after it was closed, by what was decided. A value of the office, no constant of law. */
export const RetentionTerms = z.object({
  full: Years,
  alternative: Years,
  partial: Years,
  conditional: Years,
  notRecognised: Years,
  /** Of a case that was never decided, from the last day that anything happened in it. */
  withoutDecision: Years,
})
export type RetentionTerms = z.infer<typeof RetentionTerms>

/** Until the office has set its own: long rather than short, because what is erased does not come back. */
export const usualTerms: RetentionTerms = {
  full: 10,
  alternative: 10,
  partial: 10,
  conditional: 10,
  notRecognised: 10,
  withoutDecision: 3,
}

/** What an officer said of keeping one case: longer until a day, held until it is released, released. */
export interface RetentionEvent {
  readonly kind: 'extended' | 'held' | 'released'
  /** Of an extension: the last local day it is kept. */
  readonly until: LocalDate | null
}

export interface RetentionFacts {
  /** Of the lines of the decision in force; empty where there is none. */
  readonly outcomes: readonly RecognitionOutcome[]
  /** The last local day that anything happened that the term is counted from. */
  readonly lastOn: LocalDate
  readonly appeal: 'open' | 'none'
  /** Whether a condition of the decision in force waits for its answer. */
  readonly condition: 'open' | 'none'
  /** Oldest first. */
  readonly events: readonly RetentionEvent[]
}

export interface Retention {
  readonly years: number
  /** The last local day the case is kept, whatever holds it. */
  readonly keptUntil: LocalDate
  /** What keeps it beyond that day. */
  readonly heldBy: 'appeal' | 'condition' | 'hold' | null
  readonly state: 'kept' | 'due' | 'held'
}

/**
 * Until when a case is kept, and whether it falls due on a day.
 *
 * Storage limitation: no longer than the purpose needs (GDPR, art. 5(1)(e)); what a legal claim needs stays (art. 17(3)(e)),
 * so an open appeal, an open condition and a hold keep a case. Of several lines the longest term counts. A term in years ends
 * on the day of the same date, or the month's last where it has no such date (Regulation (EEC) 1182/71, art. 3(2)(c)).
 */
export function retentionOf(facts: RetentionFacts, terms: RetentionTerms, today: LocalDate): Retention {
  const years =
    facts.outcomes.length === 0 ? terms.withoutDecision : Math.max(...facts.outcomes.map((outcome) => terms[outcome]))
  const termEnds = addMonths(facts.lastOn, years * 12)
  const extended = facts.events.flatMap(({ kind, until }) => (kind === 'extended' ? (until ?? []) : []))
  const keptUntil = [termEnds, ...extended].reduce((latest, day) => (day > latest ? day : latest))
  const heldBy = holding(facts)
  return { years, keptUntil, heldBy, state: heldBy !== null ? 'held' : keptUntil < today ? 'due' : 'kept' }
}

function holding({ appeal, condition, events }: RetentionFacts): Retention['heldBy'] {
  if (appeal === 'open') return 'appeal'
  if (condition === 'open') return 'condition'
  return isHeld(events) ? 'hold' : null
}

/** Whether the newest hold was not released. */
export function isHeld(events: readonly RetentionEvent[]): boolean {
  return events.findLast(({ kind }) => kind !== 'extended')?.kind === 'held'
}

/** Why an officer can't say this of keeping a case; null where they can. */
export function retentionProblem(
  event: RetentionEvent,
  { events, keptUntil }: { readonly events: readonly RetentionEvent[]; readonly keptUntil: LocalDate },
): 'notLater' | 'alreadyHeld' | 'notHeld' | null {
  if (event.kind === 'extended') return (event.until ?? '') > keptUntil ? null : 'notLater'
  if (event.kind === 'held') return isHeld(events) ? 'alreadyHeld' : null
  return isHeld(events) ? null : 'notHeld'
}
