import type { LocalDate } from '../values.ts'
import type { ProofPorts, SealFinding } from './ports.ts'
import type { CheckResult } from './report.ts'
import type { VerificationSubject } from './subject.ts'
import type { TrustPackInUse } from './trustPack.ts'

/** What a check may ask beside the credential itself. */
export interface CheckContext {
  /** The day the office received the file: what the checks ask about. */
  readonly receivedOn: LocalDate
  readonly today: LocalDate
  readonly pack: TrustPackInUse | null
  readonly ports: ProofPorts
  /** What was found about each seal of the subject, in the order of its `seals`. */
  readonly findings: readonly SealFinding[]
}

/**
 * One question about a credential. To add one: write a file in `checks/`, list it in `verify.ts`, word its codes.
 *
 * A check never throws for what a file holds: what cannot be asked is skipped, with the reason.
 */
export interface Check {
  readonly id: string
  run(subject: VerificationSubject, context: CheckContext): Promise<readonly CheckResult[]> | readonly CheckResult[]
}
