import type { LocalDate } from '../values.ts'
import { checkIdOf, type Authenticity, type CheckResult, type Standing } from './report.ts'

/** The two answers, kept apart: who sealed just this, and whether it is in force. Neither follows from the other. */

/**
 * Authentic needs one seal that holds, by a key that the trust pack names for the issuer, and none that fails. Whatever
 * could not be looked at leaves it undetermined; only a seal that fails makes it not authentic.
 */
export function authenticityOf(checks: readonly CheckResult[]): Authenticity {
  const proofs = of(checks, 'proof')
  const failed = proofs.filter(({ status }) => status === 'failed')
  if (failed.length > 0) return { answer: 'notAuthentic', reasons: reasons(failed) }
  const issuer = of(checks, 'issuer')
  const holds = proofs.some(({ status }) => status === 'passed')
  if (holds && issuer.some(({ status }) => status === 'passed')) return { answer: 'authentic', reasons: [] }
  // Of a file without a seal that holds, that is the reason; who the issuer is comes after.
  const missing = holds ? issuer : proofs
  return { answer: 'undetermined', reasons: reasons(missing.filter(({ status }) => status === 'skipped')) }
}

/** `validity` is the answer for the day asked for. Several answers can hold at once: ended, and revoked before. */
export function standingOf(validity: CheckResult, checks: readonly CheckResult[], asOf: LocalDate): Standing {
  const lists = of(checks, 'status', 'suspension')
    .filter(({ code }) => code !== 'none')
    .map((list) => (hasLapsed(list, asOf) ? { ...list, status: 'skipped' as const, code: 'listNotInForce' } : list))
  const unknown = [validity, ...lists].filter(({ status }) => status === 'skipped')
  const answers: Standing['answers'] = [
    ...(validity.status === 'failed' ? (['outsideValidity'] as const) : []),
    ...(lists.some(saysRevoked) ? (['revoked'] as const) : []),
    ...(lists.some(({ code }) => code === 'suspended') ? (['suspended'] as const) : []),
    ...(unknown.length > 0 ? (['notKnown'] as const) : []),
  ]
  const speaking = [validity, ...lists].filter(({ status }) => status !== 'passed')
  return {
    answers: answers.length === 0 ? ['inForce'] : answers,
    reasons: reasons(speaking),
    asOf,
    statusListOf: oldest(lists),
  }
}

/** By a list, or by the file itself. */
const saysRevoked = ({ code }: Pick<CheckResult, 'code'>): boolean => code === 'revoked' || code === 'saidInFile'

/** A list that was in force on the day of receipt may not be any more today. What it says is revoked stays so. */
function hasLapsed({ code, facts }: CheckResult, asOf: LocalDate): boolean {
  const { until } = facts
  return !saysRevoked({ code }) && typeof until === 'string' && until < asOf
}

function of(checks: readonly CheckResult[], ...ids: readonly string[]): CheckResult[] {
  return checks.filter((check) => ids.includes(checkIdOf(check)))
}

/** `<check>.<code>`, each once. */
function reasons(results: readonly CheckResult[]): string[] {
  return [...new Set(results.map((result) => `${checkIdOf(result)}.${result.code}`))]
}

/** What several lists say together is as old as the oldest of them. */
function oldest(lists: readonly CheckResult[]): LocalDate | null {
  const dates = lists.flatMap(({ facts }) => (typeof facts['date'] === 'string' ? [facts['date']] : []))
  return dates.sort()[0] ?? null
}
