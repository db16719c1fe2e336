import type { CaseId, OfficerId } from '../../ids.ts'
import type { LetterKind } from '../../letters/letterKind.ts'
import type { Instant, LocalDate } from '../../values.ts'
import type { Duty } from './duty.ts'

/** What a case's own duties are found from. Instants are UTC, days are the office's. */
export interface CaseFacts {
  readonly caseId: CaseId
  readonly heldBy: OfficerId
  readonly clock: 'notStarted' | 'running' | 'paused' | 'decided'
  readonly receivedOn: LocalDate
  readonly dueOn: LocalDate | null
  /** The pause that lasts: its day, and when it was entered. */
  readonly pause: { readonly on: LocalDate; readonly at: Instant } | null
  /** When the newest file or document came in. */
  readonly lastArrival: { readonly on: LocalDate; readonly at: Instant } | null
  readonly credentials: number
  /** Mandatory elements that are missing, over all credentials. */
  readonly elementsMissing: number
  readonly letters: readonly { readonly kind: LetterKind; readonly on: LocalDate; readonly delivered: boolean }[]
  readonly decidedOn: LocalDate | null
  readonly statementIssued: boolean
}

/** Finds one kind of duty in a case. */
export type CaseDuty = (facts: CaseFacts, today: LocalDate) => Duty | null
