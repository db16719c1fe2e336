import type { Failure, FailureCode } from '#contract/reply.ts'

/** What a call names, where the record has it; else the call is refused with `notFound`. */
export function demand<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new Refusal('notFound')
  return row
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
