import type { CheckResult } from '../report.ts'

type Facts = CheckResult['facts']

/** The three answers of a check, each with its code. */
export function answers<Code extends string>(check: string) {
  const answer =
    (status: CheckResult['status']) =>
    (code: Code, facts: Facts = {}, pointer: string | null = null): CheckResult => ({
      check,
      status,
      code,
      facts,
      pointer,
    })
  return { passed: answer('passed'), failed: answer('failed'), skipped: answer('skipped') }
}
