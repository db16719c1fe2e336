import type { Appeal } from '#contract/appeals.ts'
import type { Handlers } from '#contract/contract.ts'
import { AppealId, type CaseId, type DecisionId } from '#core/ids.ts'
import {
  appealState,
  assignedTo,
  isOpen,
  mayDecideAppeal,
  nextAppealEvents,
  type AppealEventKind,
} from '#core/recognition/appeal.ts'
import {
  appealsOf,
  decidersOf,
  insertAppeal,
  insertAppealEvent,
  type AppealRecord,
} from '../db/repositories/appeals.ts'
import { saltOfCase } from '../db/repositories/applicants.ts'
import { getCase } from '../db/repositories/cases.ts'
import { decisionsInForce } from '../db/repositories/decisions.ts'
import { officersWithRoles } from '../db/repositories/roles.ts'
import { demand, demandSeen, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'
import { printPack } from './appealPack.ts'
import { appealTold, dueOn } from './appealsTold.ts'

type Routes = Extract<keyof Handlers, `appeals.${string}`>

export function appealHandlers(open: () => Workspace, work: RunningWork, mergeWorker: URL): Pick<Handlers, Routes> {
  return {
    'appeals.list': ({ caseId }) => views(open(), caseId),

    'appeals.receive': ({ caseId, receivedOn, grounds }) => {
      const workspace = open()
      const { db } = workspace
      const decision = demand(decisionsInForce(db, [caseId]).get(caseId))
      if (receivedOn > workspace.today() || receivedOn < decision.decidedOn) throw new Refusal('wrongDay')
      if (openAppeal(workspace, caseId) !== null) throw new Refusal('appealOpen')
      workspace.inTransaction(() => {
        const id = workspace.newId(AppealId)
        insertAppeal(db, { id, decisionId: decision.id, receivedOn, grounds }, workspace.author())
        workspace.record(
          'appeal.received',
          { case: caseId, appeal: id, decision: decision.id, on: receivedOn },
          { salt: saltOfCase(workspace.db, caseId), values: { grounds } },
        )
      })
      return views(workspace, caseId)
    },

    'appeals.assign': ({ appealId, officerId, seen }) => {
      const workspace = open()
      const appeal = demandNext(workspace, appealId, 'assigned')
      const now = assignedTo(appeal.events)
      if (now === officerId) return views(workspace, appeal.caseId)
      demandSeen(seen, now)
      const officer = demand(officersWithRoles(workspace.db).find(({ id }) => id === officerId))
      if (!officer.roles.includes('officer')) throw new Refusal('notAllowed')
      if (!mayDecideAppeal(officerId, decidersOf(workspace.db, appeal.decisionId))) throw new Refusal('appealOfTheSame')
      workspace.inTransaction(() => {
        addEvent(workspace, appeal, { kind: 'assigned', officerId, decisionId: null, reason: '' })
      })
      return views(workspace, appeal.caseId)
    },

    'appeals.addEvent': ({ appealId, kind, reason }) => {
      const workspace = open()
      const appeal = demandNext(workspace, appealId, kind)
      if (kind === 'upheld') demandAssigned(workspace, appeal)
      workspace.inTransaction(() => {
        addEvent(workspace, appeal, { kind, officerId: null, decisionId: null, reason })
      })
      return views(workspace, appeal.caseId)
    },

    'appeals.pack': ({ appealId, language }) => {
      const workspace = open()
      const appeal = demand(appealsOf(workspace.db, { id: appealId })[0])
      const options = { language, dueOn: dueOn(workspace, appeal), worker: mergeWorker }
      return work.during(printPack(open, appeal, options))
    },
  }
}

/** For `decisions.record`: while an appeal is open, a new decision is for the officer it was assigned to. */
export function demandAppealOfficer(workspace: Workspace, caseId: CaseId): AppealRecord | null {
  const appeal = openAppeal(workspace, caseId)
  if (appeal === null) return null
  if (!nextAppealEvents[appealState(appeal.events)].includes('changed')) throw new Refusal('appealNotRunning')
  demandAssigned(workspace, appeal)
  return appeal
}

/** The new decision ends the appeal it answers. Inside the transaction that records it. */
export function answerAppeal(workspace: Workspace, appeal: AppealRecord | null, decisionId: DecisionId): void {
  if (appeal !== null) addEvent(workspace, appeal, { kind: 'changed', officerId: null, decisionId, reason: '' })
}

/** The appeal of a case that still waits for its answer. */
export function openAppeal({ db }: Workspace, caseId: CaseId): AppealRecord | null {
  return appealsOf(db, { caseId }).find(({ events }) => isOpen(appealState(events))) ?? null
}

function demandAssigned(workspace: Workspace, appeal: AppealRecord): void {
  if (assignedTo(appeal.events) !== workspace.officer.id) throw new Refusal('appealOfAnother')
}

function demandNext({ db }: Workspace, appealId: AppealId, kind: AppealEventKind): AppealRecord {
  const appeal = demand(appealsOf(db, { id: appealId })[0])
  if (!nextAppealEvents[appealState(appeal.events)].includes(kind)) throw new Refusal('appealNotRunning')
  return appeal
}

function addEvent(
  workspace: Workspace,
  appeal: AppealRecord,
  event: Pick<AppealRecord['events'][number], 'kind' | 'officerId' | 'decisionId' | 'reason'>,
): void {
  const on = workspace.today()
  insertAppealEvent(workspace.db, { id: workspace.newId(), appealId: appeal.id, on, ...event }, workspace.author())
  workspace.record(
    'appeal.event',
    {
      case: appeal.caseId,
      appeal: appeal.id,
      event: event.kind,
      ...(event.officerId === null ? {} : { officer: event.officerId }),
      ...(event.decisionId === null ? {} : { decision: event.decisionId }),
    },
    { salt: saltOfCase(workspace.db, appeal.caseId), values: { reason: event.reason } },
  )
}

function views(workspace: Workspace, caseId: CaseId): Appeal[] {
  const { db } = workspace
  demand(getCase(db, caseId))
  const officers = officersWithRoles(db).filter(({ roles }) => roles.includes('officer'))
  return appealsOf(db, { caseId }).map((appeal) => {
    const deciders = decidersOf(db, appeal.decisionId)
    return {
      ...appealTold(workspace, appeal),
      next: [...nextAppealEvents[appealState(appeal.events)]],
      mayDecide: officers.filter(({ id }) => mayDecideAppeal(id, deciders)).map(({ id, name }) => ({ id, name })),
    }
  })
}
