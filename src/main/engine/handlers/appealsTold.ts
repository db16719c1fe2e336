import type { AppealTold } from '#contract/appeals.ts'
import type { CaseId } from '#core/ids.ts'
import { appealDueOn, appealState, assignedTo, inTime, isOpen } from '#core/recognition/appeal.ts'
import { appealsOf, firstStatementAt, type AppealRecord } from '../db/repositories/appeals.ts'
import { getDecision } from '../db/repositories/decisions.ts'
import { currentSettings, settingsOfVersion } from '../db/repositories/office.ts'
import { officerNames } from '../db/repositories/officers.ts'
import { localDay } from '../localDay.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

/** Newest first. */
export function appealsTold(workspace: Workspace, caseId: CaseId): AppealTold[] {
  return appealsOf(workspace.db, { caseId }).map((appeal) => appealTold(workspace, appeal))
}

export function appealTold(workspace: Workspace, appeal: AppealRecord): AppealTold {
  const { db } = workspace
  const { id, caseId, decisionId, decisionNumber, receivedOn, grounds, by, events } = appeal
  const state = appealState(events)
  const names = officerNames(db)
  const assigned = assignedTo(events)
  const statementAt = firstStatementAt(db, decisionId)
  // The days that the decision's statement told the applicant, whatever the office has set since.
  const { appealDays } = settingsOfVersion(db, demand(getDecision(db, decisionId)).decision.settingsVersion)
  const statementOn = statementAt === null ? null : localDay(new Date(statementAt), currentSettings(db).timeZone)
  return {
    id,
    caseId,
    decisionId,
    decisionNumber,
    receivedOn,
    grounds,
    by,
    state,
    assignedTo: assigned === null ? null : { id: assigned, name: names.get(assigned) ?? '' },
    dueOn: isOpen(state) ? dueOn(workspace, appeal) : null,
    inTime: inTime(receivedOn, statementOn, appealDays),
    events: events.map((event) => ({
      kind: event.kind,
      on: event.on,
      officer: event.officerId === null ? null : (names.get(event.officerId) ?? null),
      decisionNumber: event.decisionId === null ? null : (getDecision(db, event.decisionId)?.decision.number ?? null),
      reason: event.reason,
      by: event.by,
      at: event.at,
    })),
  }
}

export function dueOn({ db }: Workspace, { receivedOn, events }: AppealRecord): string | null {
  return appealDueOn(receivedOn, events, currentSettings(db).appealAnswerDays)
}
