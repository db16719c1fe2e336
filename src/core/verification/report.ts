import { z } from 'zod'
import { Instant, LocalDate } from '../values.ts'

/** What a check found. "Skipped" says honestly that nothing was looked at, and why. */
export const CheckResult = z.object({
  /** The check's id, as in `verify.ts`; a check that runs once per proof adds `#0`, `#1`, …. */
  check: z.string(),
  status: z.enum(['passed', 'failed', 'skipped']),
  /** Why, as a code that `locales` words: `verification.<check>.<code>`. */
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Place in the document this is about, RFC 6901; null where it is about the whole file. */
  pointer: z.string().nullable(),
  /** What it was asked of; missing where that is the credential itself, or the file. */
  of: z.enum(['learnerRecord']).optional(),
  /** `supplied`: on a value that an officer gave where the file is silent; missing where it rests on the file alone. */
  restsOn: z.enum(['supplied']).optional(),
})
export type CheckResult = z.infer<typeof CheckResult>

/** The check a result is of, without the number of the seal or list that it ran for: the name of its words. */
export const checkIdOf = ({ check }: Pick<CheckResult, 'check'>): string => check.split('#')[0] ?? check

/** Did the issuer seal just this? TOTAL-PASSED, TOTAL-FAILED, INDETERMINATE in the words of ETSI EN 319 102-1. */
export const Authenticity = z.object({
  answer: z.enum(['authentic', 'notAuthentic', 'undetermined']),
  /** Codes of what did not fit or what was missing; empty when authentic. */
  reasons: z.array(z.string()),
})
export type Authenticity = z.infer<typeof Authenticity>

/** Is it in force on the day asked for? */
export const Standing = z.object({
  answers: z.array(z.enum(['inForce', 'outsideValidity', 'revoked', 'suspended', 'notKnown'])).min(1),
  reasons: z.array(z.string()),
  /** The day the question is asked for: the day the office received the file. */
  asOf: LocalDate,
  /** The date of the status list that was used, where one was. */
  statusListOf: LocalDate.nullable(),
})
export type Standing = z.infer<typeof Standing>

/** Immutable: a re-check adds another. */
export const VerificationReport = z.object({
  checks: z.array(CheckResult),
  authenticity: Authenticity,
  standing: Standing,
  /** Standing as of the day the check ran, beside the day of receipt. */
  standingToday: Standing,
  trustPack: z.object({ id: z.string(), name: z.string(), issuedOn: LocalDate }).nullable(),
  engineVersion: z.string(),
  checkedAt: Instant,
})
export type VerificationReport = z.infer<typeof VerificationReport>
