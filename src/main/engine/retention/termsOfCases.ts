import type { CaseId, DecisionId } from '#core/ids.ts'
import { conditionState } from '#core/recognition/conditions.ts'
import { retentionOf, type Retention, type RetentionFacts } from '#core/recognition/retention/retention.ts'
import type { LocalDate } from '#core/values.ts'
import { casesUnderAppeal } from '../db/repositories/appeals.ts'
import { listCases, type CaseRecord } from '../db/repositories/cases.ts'
import { conditionEventsOf } from '../db/repositories/conditions.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { conditionsIn, decidedCases, happenings, retentionEventsOf } from '../db/repositories/retention.ts'
import { localDay } from '../localDay.ts'
import type { Workspace } from '../workspace.ts'

export interface TermOfCase {
  readonly record: CaseRecord
  readonly facts: RetentionFacts
  readonly term: Retention
}

/** Until when each case of the record is kept, by the office's settings of today. */
export function termsOfCases({ db, today }: Pick<Workspace, 'db' | 'today'>): readonly TermOfCase[] {
  const { retention, timeZone } = currentSettings(db)
  const day = today()
  const decided = decidedCases(db)
  const appealed = casesUnderAppeal(db)
  const waiting = withOpenCondition(db, decided, day)
  const last = lastDays(db, timeZone)
  const said = retentionEventsOf(db)
  return listCases(db).map((record) => {
    const decision = decided.get(record.id)
    const happened = last.get(record.id) ?? day
    const facts: RetentionFacts = {
      outcomes: decision?.outcomes ?? [],
      lastOn: decision !== undefined && decision.on > happened ? decision.on : happened,
      appeal: appealed.has(record.id) ? 'open' : 'none',
      condition: waiting.has(record.id) ? 'open' : 'none',
      events: said.get(record.id) ?? [],
    }
    return { record, facts, term: retentionOf(facts, retention, day) }
  })
}

/** The latest day of all that happened in each case. */
function lastDays(db: Workspace['db'], timeZone: string): Map<CaseId, LocalDate> {
  const found = happenings(db)
  const last = new Map<CaseId, LocalDate>()
  const note = (caseId: CaseId, day: LocalDate | null) => {
    const known = last.get(caseId)
    if (day !== null && (known === undefined || day > known)) last.set(caseId, day)
  }
  for (const { caseId, day } of [...found.events, ...found.letters, ...found.appeals, ...found.conditions])
    note(caseId, day)
  const days = new Map<string, LocalDate>()
  const dayOf = (at: string) => {
    // No zone changes its day within a quarter of an hour: each quarter is turned into its day once.
    const quarter = `${at.slice(0, 14)}${String(Math.floor(Number(at.slice(14, 16)) / 15))}`
    const known = days.get(quarter) ?? localDay(new Date(at), timeZone)
    days.set(quarter, known)
    return known
  }
  for (const { caseId, at } of [...found.files, ...found.documents, ...found.statements, ...found.opened])
    if (at !== null) note(caseId, dayOf(at))
  return last
}

function withOpenCondition(
  db: Workspace['db'],
  decided: ReadonlyMap<CaseId, { readonly id: DecisionId; readonly outcomes: readonly string[] }>,
  today: LocalDate,
): ReadonlySet<CaseId> {
  const conditional = [...decided.values()].filter(
    ({ outcomes }) => outcomes.includes('conditional') || outcomes.includes('alternative'),
  )
  const ids = conditional.map(({ id }) => id)
  const events = Map.groupBy(conditionEventsOf(db, ids), ({ decisionId, line, condition }) =>
    [decisionId, line, condition].join(' '),
  )
  return new Set(
    conditionsIn(db, ids)
      .filter(({ decisionId, line, condition, until }) => {
        const state = conditionState(until, events.get([decisionId, line, condition].join(' ')) ?? [], today)
        return state === 'open' || state === 'overdue'
      })
      .map(({ caseId }) => caseId),
  )
}
