import type { RecordedEvent } from '#contract/cases.ts'
import { CaseEventId, type CaseId } from '#core/ids.ts'
import type { CaseEvent } from '#core/recognition/case.ts'
import { clockProblem } from '#core/recognition/clock.ts'
import { clockRevision, dayCorrectionProblem, type DayCorrection } from '#core/recognition/dayCorrection.ts'
import { getApplicant } from './db/repositories/applicants.ts'
import { eventsOf, getCase, insertDayCorrection, insertEvent } from './db/repositories/cases.ts'
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
  insertEvent(db, caseId, event, workspace.newId(CaseEventId), workspace.author())
  workspace.record(
    'case.event',
    { case: caseId, event: event.kind, on: event.on },
    { salt: getApplicant(db, applicantId)?.salt ?? null, values: { event } },
  )
}

/**
 * Records that an event counts for another day, where the rules let it, and answers the event as it was. `revision` is that
 * of the clock that whoever corrects had before them. Call it inside a transaction.
 */
export function correctDay(
  workspace: Workspace,
  caseId: CaseId,
  { revision, ...entered }: DayCorrection & { readonly revision: number },
): RecordedEvent {
  const { db } = workspace
  const { applicantId } = demand(getCase(db, caseId))
  const correction = { ...entered, reason: entered.reason.trim() }
  const events = eventsOf(db, [caseId]).get(caseId) ?? []
  const event = demand(events.find(({ id }) => id === entered.id))
  const is = decisionsInForce(db, [caseId]).has(caseId) ? 'decided' : 'open'
  // Another day of another event may have changed what may follow, and the due day that was shown.
  if (is === 'open' && clockRevision(events) !== revision) throw new Refusal('changedMeanwhile')
  const problem = dayCorrectionProblem(correction, { events, is, today: workspace.today() })
  if (problem !== null) throw new Refusal('notAllowed', { problem })
  const { on, reason } = correction
  insertDayCorrection(db, { id: workspace.newId(), eventId: event.id, on, reason }, workspace.author())
  workspace.record(
    'case.eventCorrected',
    { case: caseId, caseEvent: event.id, event: event.kind, before: event.on, after: on },
    { salt: getApplicant(db, applicantId)?.salt ?? null, values: { reason } },
  )
  return event
}
