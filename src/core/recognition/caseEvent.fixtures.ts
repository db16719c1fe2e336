import type { CaseEvent } from './case.ts'

/** An event of a clock that tells no reason and expects no day, but for what is given. */
export function caseEvent(kind: CaseEvent['kind'], on: string, more: Partial<CaseEvent> = {}): CaseEvent {
  return { kind, on, reason: null, expectedOn: null, ...more }
}
