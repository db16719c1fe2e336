import type { Handlers } from '#contract/contract.ts'
import type { DayItem } from '#contract/day.ts'
import type { CaseId, OfficerId } from '#core/ids.ts'
import { absenceProblem, actingFor, type Absence } from '#core/recognition/absence.ts'
import { urgencyOf, type Duty } from '#core/recognition/duties/duty.ts'
import { casesUnderAppeal } from '../db/repositories/appeals.ts'
import { listCases } from '../db/repositories/cases.ts'
import { decisionsInForce } from '../db/repositories/decisions.ts'
import { absencesFrom, casesHeldBy, casesLentBy, endAbsence, insertAbsence } from '../db/repositories/holdings.ts'
import { officerName } from '../db/repositories/officers.ts'
import { officersWithRoles } from '../db/repositories/roles.ts'
import { casesWithStatement } from '../db/repositories/statements.ts'
import { daySources } from '../day/sources.ts'
import { holdCase } from '../holding.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { caseDetail, caseRow, gather } from './caseView.ts'

type Routes = 'day.list' | 'cases.handOver' | 'desk.handOver' | 'desk.takeBack' | 'absences.declare' | 'absences.end'

const groupOrder: readonly Duty['group'][] = ['due', 'cameBack', 'waiting']

export function dayHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'day.list': ({ whose }) => dayList(open(), whose),

    'cases.handOver': ({ caseId, to, reason }) => {
      const workspace = open()
      workspace.inTransaction(() => {
        holdCase(workspace, { caseId, officerId: to, kind: 'handedOver', reason })
      })
      return caseDetail(workspace, caseId)
    },

    'desk.handOver': ({ from, to, reason }) => {
      const workspace = open()
      const cases = casesHeldBy(workspace.db, from)
      workspace.inTransaction(() => {
        for (const caseId of cases) holdCase(workspace, { caseId, officerId: to, kind: 'desk', reason })
      })
      return { cases: cases.length }
    },

    'desk.takeBack': () => {
      const workspace = open()
      const cases = casesLentBy(workspace.db, workspace.officer.id)
      workspace.inTransaction(() => {
        for (const caseId of cases) {
          holdCase(workspace, { caseId, officerId: workspace.officer.id, kind: 'returned', reason: '' })
        }
      })
      return { cases: cases.length }
    },

    'absences.declare': ({ reason, ...absence }) => {
      const workspace = open()
      const officers = officersWithRoles(workspace.db).filter(({ roles }) => roles.includes('officer'))
      demand(officers.find(({ id }) => id === absence.officerId))
      demand(officers.find(({ id }) => id === absence.deputyId))
      workspace.inTransaction(() => {
        const problem = absenceProblem(absence, absencesOf(workspace), workspace.today())
        if (problem !== null) throw new Refusal('notAllowed', { problem })
        const id = workspace.newId()
        insertAbsence(workspace.db, { id, ...absence, reason }, workspace.author())
        workspace.record(
          'officer.away',
          { absence: id, officer: absence.officerId, deputy: absence.deputyId },
          { salt: null, values: { absence } },
        )
      })
      return {}
    },

    'absences.end': ({ absenceId }) => {
      const workspace = open()
      workspace.inTransaction(() => {
        if (!endAbsence(workspace.db, absenceId, workspace.now())) throw new Refusal('notFound')
        workspace.record('officer.back', { absence: absenceId })
      })
      return {}
    },
  }
}

function absencesOf({ db, today }: Workspace): Absence[] {
  return absencesFrom(db, today()).map(({ officer, deputy, fromDay, toDay }) => ({
    officerId: officer.id,
    deputyId: deputy.id,
    fromDay,
    toDay,
  }))
}

function dayList(workspace: Workspace, whose: 'mine' | 'office') {
  const { db, officer } = workspace
  const today = workspace.today()
  const records = listCases(db)
  const ids = records.map(({ id }) => id)
  const decided = decisionsInForce(db, ids)
  const handedOut = casesWithStatement(db, ids)
  const appealed = casesUnderAppeal(db)
  // Of a closed case nothing more is read: an office keeps many more of them than it works on.
  const running = records.filter(({ id }) => !decided.has(id) || !handedOut.has(id) || appealed.has(id))
  const found = gather(workspace, running)
  const cases = running.map((record) => ({ record, row: caseRow(workspace, record, found) }))
  const rows = new Map(cases.map(({ record, row }) => [record.id, row]))
  const known = new Map(records.map((record) => [record.id, record]))
  // A condition outlives its case's closing: its row is made where one is asked for.
  const rowOf = (id: CaseId) => {
    const record = known.get(id)
    return rows.get(id) ?? (record === undefined ? undefined : caseRow(workspace, record, gather(workspace, [record])))
  }
  const absences = absencesOf(workspace)
  const isMine = (id: OfficerId) => actingFor(id, absences, today) === officer.id || id === officer.id
  const officers = officersWithRoles(db).filter(({ roles }) => roles.includes('officer'))
  const items = daySources
    .flatMap((source) => source(workspace, { cases, found }))
    .filter(({ officerId }) => whose === 'office' || isMine(officerId))
    .flatMap((duty): DayItem[] => {
      const row = rowOf(duty.caseId)
      if (row === undefined) return []
      return [
        {
          ...duty,
          urgency: duty.group === 'due' ? urgencyOf(duty.on, today) : null,
          number: row.number,
          applicant: row.applicant.name,
          officer: officerName(db, duty.officerId),
        },
      ]
    })
  return {
    items: items.sort(
      (a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group) || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0),
    ),
    standsInFor: officers
      .filter(({ id }) => id !== officer.id && actingFor(id, absences, today) === officer.id)
      .map(({ name }) => name),
    absences: absencesFrom(db, today),
    desks: officers.map((one) => ({
      id: one.id,
      name: one.name,
      open: records.filter(({ id, heldBy }) => heldBy === one.id && !decided.has(id)).length,
    })),
    lent: casesLentBy(db, officer.id).length,
  }
}
