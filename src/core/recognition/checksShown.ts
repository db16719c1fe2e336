import type { VerificationReport } from '../verification/report.ts'

/** What a verification report shows of the checks that a policy can ask for. */
export interface ChecksShown {
  readonly authenticity: VerificationReport['authenticity']['answer']
  /** At the date of award, of every awarding body. */
  readonly qualityAssured: 'yes' | 'no' | 'notKnown'
}

/** A credential that was never verified shows nothing. */
export function checksShown(report: Pick<VerificationReport, 'authenticity' | 'checks'> | null): ChecksShown {
  if (report === null) return { authenticity: 'undetermined', qualityAssured: 'notKnown' }
  const statuses = report.checks.filter(({ check }) => check.startsWith('qualityAssurance')).map(({ status }) => status)
  const qualityAssured = statuses.includes('failed')
    ? 'no'
    : statuses.length > 0 && statuses.every((status) => status === 'passed')
      ? 'yes'
      : 'notKnown'
  return { authenticity: report.authenticity.answer, qualityAssured }
}
