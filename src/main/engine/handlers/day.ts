import type { Handlers, Input, Output } from '#contract/contract.ts'
import type { DayItem } from '#contract/day.ts'
import type { OfficerId } from '#core/ids.ts'
import type { LocalDate } from '#core/values.ts'
import { absenceProblem, actingFor, type Absence } from '#core/recognition/absence.ts'
import { DutyHeading, headingOf, urgencyOf, type Duty } from '#core/recognition/duties/duty.ts'
import { getCase } from '../db/repositories/cases.ts'
import {
  absencesFrom,
  casesHeldBy,
  casesLentBy,
  endAbsence,
  holdingsOf,
  insertAbsence,
} from '../db/repositories/holdings.ts'
import { officerNames } from '../db/repositories/officers.ts'
import { officersWithRoles } from '../db/repositories/roles.ts'
import type { CaseIndex, IndexedDuty } from '../caseIndex.ts'
import { holdCase } from '../holding.ts'
import { demand, demandSeen, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { caseDetail } from './caseView.ts'

type Routes = 'day.list' | 'cases.handOver' | 'desk.handOver' | 'desk.takeBack' | 'absences.declare' | 'absences.end'

const groupOrder: readonly Duty['group'][] = ['due', 'cameBack', 'waiting']

export function dayHandlers(open: () => Workspace, index: CaseIndex): Pick<Handlers, Routes> {
  return {
    'day.list': (input) => dayList(open(), index, input),

    'cases.handOver': ({ caseId, to, reason, seen }) => {
      const workspace = open()
      workspace.inTransaction(() => {
        const { heldBy } = demand(getCase(workspace.db, caseId))
        demandSeen(seen, heldBy, holdingsOf(workspace.db, caseId).at(-1)?.by)
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

async function dayList(
  workspace: Workspace,
  index: CaseIndex,
  { whose, atMost }: Input<'day.list'>,
): Promise<Output<'day.list'>> {
  const duties = await index.duties(workspace)
  const rows = await index.rows(workspace)
  const { db, officer } = workspace
  const today = workspace.today()
  const absences = absencesOf(workspace)
  const names = officerNames(db)
  const isMine = (id: OfficerId) => actingFor(id, absences, today) === officer.id || id === officer.id
  const whoseMine = new Set([...names.keys()].filter(isMine))
  const officers = officersWithRoles(db).filter(({ roles }) => roles.includes('officer'))
  const open = Map.groupBy(
    rows.filter(({ row }) => row.clock !== 'decided'),
    ({ record }) => record.heldBy,
  )
  const all = itemsOf(duties, names, today)
  const { items, counts } = underHeadings(
    whose === 'office' ? all : all.filter(({ officerId }) => whoseMine.has(officerId)),
    atMost ?? Infinity,
  )
  return {
    items,
    counts,
    standsInFor: officers
      .filter(({ id }) => id !== officer.id && actingFor(id, absences, today) === officer.id)
      .map(({ name }) => name),
    absences: absencesFrom(db, today),
    desks: officers.map(({ id, name }) => ({ id, name, open: open.get(id)?.length ?? 0 })),
    lent: casesLentBy(db, officer.id).length,
  }
}

/** The first of each heading, and how many there are. */
function underHeadings(all: readonly DayItem[], atMost: number): Pick<Output<'day.list'>, 'items' | 'counts'> {
  const counts = Object.fromEntries(DutyHeading.options.map((heading) => [heading, 0])) as Record<DutyHeading, number>
  const items = all.filter((item) => {
    const heading = headingOf(item)
    if (heading === null) return true
    counts[heading] += 1
    return counts[heading] <= atMost
  })
  return { items, counts }
}

/** Sorted once: the duties of a day are one list until one of them, an officer or the day changes. */
const made = new WeakMap<readonly IndexedDuty[], readonly DayItem[]>()

function itemsOf(
  duties: readonly IndexedDuty[],
  names: ReadonlyMap<OfficerId, string>,
  today: LocalDate,
): readonly DayItem[] {
  const known = made.get(duties)
  if (known !== undefined) return known
  const items = duties.map(({ duty, row }): DayItem => ({
    ...duty,
    urgency: duty.group === 'due' ? urgencyOf(duty.on, today) : null,
    number: row.number,
    applicant: row.applicant.name,
    officer: names.get(duty.officerId) ?? '',
  }))
  const sorted = items.sort(
    (a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group) || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0),
  )
  made.set(duties, sorted)
  return sorted
}
