import type { CaseDuty } from './caseFacts.ts'
import { urgencyOf } from './duty.ts'

/** The decision falls due within a week, today, or did. */
export const decisionDue: CaseDuty = ({ caseId, heldBy, clock, dueOn }, today) => {
  if (clock !== 'running' || dueOn === null || urgencyOf(dueOn, today) === null) return null
  return { kind: 'decisionDue', group: 'due', whom: 'officer', caseId, officerId: heldBy, on: dueOn }
}
