import { found, nothing, type LineRule } from './rule.ts'

/**
 * What the office's policy needs to be shown before something is recognised: the file's seal, and quality assurance at the
 * date of award (EAR manual 2023, "Verification of authenticity" and "Accreditation and quality assurance").
 *
 * A refusal needs neither: it rests on a substantial difference, and that a check is open is none.
 */
export const neededChecksHold: LineRule = ({ line: { outcome }, credentials }, { policy: { neededChecks } }) => {
  if (outcome === null || outcome === 'notRecognised') return nothing
  return credentials.flatMap(({ caseCredentialId, authenticity, qualityAssured }) => {
    const facts = { credential: caseCredentialId }
    return [
      ...(neededChecks.includes('authentic') && authenticity !== 'authentic'
        ? found('checkMissing', { missing: 'authentic', ...facts })
        : nothing),
      ...(neededChecks.includes('qualityAssured') && qualityAssured !== 'yes'
        ? found('checkMissing', { missing: 'qualityAssured', ...facts })
        : nothing),
    ]
  })
}
