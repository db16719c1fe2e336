import type { Handlers, Output } from '#contract/contract.ts'
import type { RetentionRow } from '#contract/retention.ts'
import { addDays } from '#core/days.ts'
import type { CaseId } from '#core/ids.ts'
import { retentionProblem, type RetentionEvent } from '#core/recognition/retention/retention.ts'
import { currentNames, saltOfCase } from '../db/repositories/applicants.ts'
import { insertRetentionEvent, retentionEventsOf } from '../db/repositories/retention.ts'
import { demand, Refusal } from '../refusal.ts'
import { termsOfCases, type TermOfCase } from '../retention/termsOfCases.ts'
import type { Workspace } from '../workspace.ts'

type Routes = Extract<keyof Handlers, `retention.${string}`>

/** Days before its end from which a term counts as ending soon. */
const soonWithin = 90
const shown = 300

export function retentionHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'retention.list': ({ view }) => listing(open(), view),
    'retention.extend': ({ caseId, until, reason }) => say(open(), caseId, { kind: 'extended', until }, reason),
    'retention.hold': ({ caseId, reason }) => say(open(), caseId, { kind: 'held', until: null }, reason),
    'retention.release': ({ caseId, reason }) => say(open(), caseId, { kind: 'released', until: null }, reason),
  }
}

function listing(workspace: Workspace, view: 'due' | 'soon' | 'held' | 'all'): Output<'retention.list'> {
  const { db } = workspace
  const soon = addDays(workspace.today(), soonWithin)
  const is: Readonly<Record<typeof view, (one: TermOfCase) => boolean>> = {
    due: ({ term }) => term.state === 'due',
    soon: ({ term }) => term.state === 'kept' && term.keptUntil <= soon,
    held: ({ term }) => term.state === 'held',
    all: () => true,
  }
  const terms = termsOfCases(workspace)
  const fitting = terms
    .filter(is[view])
    .toSorted((one, other) => (one.term.keptUntil < other.term.keptUntil ? -1 : 1))
    .slice(0, shown)
  const names = currentNames(
    db,
    fitting.map(({ record }) => record.applicantId),
  )
  const said = retentionEventsOf(
    db,
    fitting.map(({ record }) => record.id),
  )
  const rows = fitting.map(({ record, facts, term }): RetentionRow => ({
    caseId: record.id,
    caseNumber: record.number,
    applicant: { id: record.applicantId, name: names.get(record.applicantId) ?? '' },
    outcomes: [...facts.outcomes],
    lastOn: facts.lastOn,
    ...term,
    events: (said.get(record.id) ?? []).map(({ kind, until, reason, by, at }) => ({ kind, until, reason, by, at })),
  }))
  const count = (of: typeof view) => terms.filter(is[of]).length
  return { rows, counts: { due: count('due'), soon: count('soon'), held: count('held'), all: terms.length } }
}

const codes = { extended: 'retention.extended', held: 'retention.held', released: 'retention.released' } as const

function say(workspace: Workspace, caseId: CaseId, event: RetentionEvent, reason: string): Record<string, never> {
  const { facts, term } = demand(termsOfCases(workspace).find(({ record }) => record.id === caseId))
  const problem = retentionProblem(event, { events: facts.events, keptUntil: term.keptUntil })
  if (problem === 'notLater') throw new Refusal('keptLongerAlready')
  if (problem !== null) throw new Refusal('changedMeanwhile')
  workspace.inTransaction(() => {
    insertRetentionEvent(workspace.db, { id: workspace.newId(), caseId, ...event, reason }, workspace.author())
    workspace.record(
      codes[event.kind],
      { case: caseId, ...(event.until === null ? {} : { until: event.until }) },
      { salt: saltOfCase(workspace.db, caseId), values: { reason } },
    )
  })
  return {}
}
