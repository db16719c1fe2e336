import type { CaseDuty } from './caseFacts.ts'

/** Something came in after the clock was paused: look whether it is what was owed, and resume. */
export const documentsArrived: CaseDuty = (facts) => {
  const { caseId, heldBy, clock, pause, lastArrival } = facts
  if (clock !== 'paused' || pause === null || lastArrival === null || lastArrival.at <= pause.at) return null
  return { kind: 'documentsArrived', group: 'cameBack', whom: 'officer', caseId, officerId: heldBy, on: lastArrival.on }
}

/** The clock is paused and nothing came in yet. */
export const documentsOwed: CaseDuty = (facts, today) => {
  const { caseId, heldBy, clock, pause } = facts
  if (clock !== 'paused' || pause === null || documentsArrived(facts, today) !== null) return null
  return { kind: 'documentsOwed', group: 'waiting', whom: 'applicant', caseId, officerId: heldBy, on: pause.on }
}
