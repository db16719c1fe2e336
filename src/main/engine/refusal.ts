import type { Failure, FailureCode } from '#contract/reply.ts'

/** Thrown by a handler that will not carry out a call; the router answers it as an envelope. */
export class Refusal extends Error {
  readonly failure: Failure

  constructor(code: FailureCode, facts: Failure['facts'] = {}) {
    super(`Refused: ${code}`)
    this.name = 'Refusal'
    this.failure = { code, facts }
  }
}
