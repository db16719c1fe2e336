import type { AppealTold } from '#contract/appeals.ts'
import type { CaseId, DecisionId } from '#core/ids.ts'
import {
  appealDueOn,
  appealState,
  appealTerm,
  assignedTo,
  isOpen,
  type StatementDays,
} from '#core/recognition/appeal.ts'
import type { LocalDate } from '#core/values.ts'
import { appealsOf, type AppealRecord } from '../db/repositories/appeals.ts'
import { getDecision } from '../db/repositories/decisions.ts'
import { currentSettings, settingsOfVersion } from '../db/repositories/office.ts'
import { officerNames } from '../db/repositories/officers.ts'
import { lifeOf, statementsOf } from '../db/repositories/statements.ts'
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
  // The days that the decision's statement told the applicant, whatever the office has set since.
  const { appealDays: termDays } = settingsOfVersion(db, demand(getDecision(db, decisionId)).decision.settingsVersion)
  const { calendar } = currentSettings(db)
  const term = appealTerm(receivedOn, statementDays(workspace, decisionId), { termDays, calendar })
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
    term: term.state,
    lastDay: term.lastDay,
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
  const { appealAnswerDays: termDays, calendar } = currentSettings(db)
  return appealDueOn(receivedOn, events, { termDays, calendar })
}

/** One that was withdrawn begins no term while another is there: it may have gone to somebody else. */
function statementDays({ db }: Workspace, decisionId: DecisionId): StatementDays {
  const { timeZone } = currentSettings(db)
  const all = statementsOf(db, { decisionId })
  const held = all.filter(({ state }) => state !== 'withdrawn')
  const statements = held.length === 0 ? all : held
  const deliveries = [
    ...lifeOf(
      db,
      statements.map(({ id }) => id),
    ).values(),
  ].flatMap((life) => life.deliveries)
  return {
    issuedOn: earliest(statements.map(({ issuedAt }) => localDay(new Date(issuedAt), timeZone))),
    handedOutOn: earliest(deliveries.map(({ on }) => on)),
  }
}

function earliest(days: readonly LocalDate[]): LocalDate | null {
  return days.toSorted()[0] ?? null
}
