import type { CaseDuty } from './caseFacts.ts'

/** All mandatory elements are there, and the clock was not started. */
export const completeCase: CaseDuty = ({ caseId, heldBy, clock, credentials, elementsMissing, receivedOn }) => {
  if (clock !== 'notStarted' || credentials === 0 || elementsMissing > 0) return null
  return { kind: 'completeCase', group: 'waiting', whom: 'officer', caseId, officerId: heldBy, on: receivedOn }
}

/** Decided, and the applicant has no statement. */
export const issueStatement: CaseDuty = ({ caseId, heldBy, decidedOn, statementIssued }) => {
  if (decidedOn === null || statementIssued) return null
  return { kind: 'issueStatement', group: 'waiting', whom: 'officer', caseId, officerId: heldBy, on: decidedOn }
}
