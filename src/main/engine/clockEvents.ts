import type { CaseId } from '#core/ids.ts'
import type { CaseEvent } from '#core/recognition/case.ts'
import { clockProblem } from '#core/recognition/clock.ts'
import { getApplicant } from './db/repositories/applicants.ts'
import { eventsOf, getCase, insertEvent } from './db/repositories/cases.ts'
import { decisionsInForce } from './db/repositories/decisions.ts'
import { currentSettings } from './db/repositories/office.ts'
import { demand, Refusal } from './refusal.ts'
import type { Workspace } from './workspace.ts'

/** Records an event of a case's clock, where the rules let it follow. Call it inside a transaction. */
export function addClockEvent(workspace: Workspace, caseId: CaseId, entered: CaseEvent): void {
  const { db } = workspace
  const { applicantId } = demand(getCase(db, caseId))
  const reason = entered.reason?.trim() ?? ''
  const event = { ...entered, reason: reason === '' ? null : reason }
  const events = eventsOf(db, [caseId]).get(caseId) ?? []
  const { calendar } = currentSettings(db)
  const problem = decisionsInForce(db, [caseId]).has(caseId)
    ? 'decided'
    : clockProblem(event, { events, calendar, today: workspace.today() })
  if (problem !== null) throw new Refusal('notAllowed', { problem })
  insertEvent(db, caseId, event, workspace.newId(), workspace.author())
  workspace.record(
    'case.event',
    { case: caseId, event: event.kind, on: event.on },
    { salt: getApplicant(db, applicantId)?.salt ?? null, values: { event } },
  )
}
