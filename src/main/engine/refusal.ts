import { isDeepStrictEqual } from 'node:util'
import type { Failure, FailureCode } from '#contract/reply.ts'

/** What a call names, where the record has it; else the call is refused with `notFound`. */
export function demand<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new Refusal('notFound')
  return row
}

/**
 * For what is put over what stands there: refused where that is not what the window showed. `by` wrote it. Whoever calls without a
 * window has nothing before them, and sends no `seen`.
 */
export function demandSeen<Said>(seen: Said | undefined, now: Said, by?: string): void {
  if (seen === undefined || isDeepStrictEqual(seen, now)) return
  throw by === undefined ? new Refusal('changedMeanwhile') : new Refusal('changedMeanwhileBy', { by })
}

/** Thrown by a handler that will not carry out a call; the router answers it as an envelope. */
export class Refusal extends Error {
  readonly failure: Failure

  constructor(code: FailureCode, facts: Failure['facts'] = {}) {
    super(`Refused: ${code}`)
    this.name = 'Refusal'
    this.failure = { code, facts }
  }
}
