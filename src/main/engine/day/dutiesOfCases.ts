import type { CaseRow } from '#contract/cases.ts'
import type { CaseId } from '#core/ids.ts'
import { appealState, isOpen } from '#core/recognition/appeal.ts'
import { appealsOf } from '../db/repositories/appeals.ts'
import type { CaseRecord } from '../db/repositories/cases.ts'
import { currentPolicy, currentSettings } from '../db/repositories/office.ts'
import { officersWithRoles } from '../db/repositories/roles.ts'
import type { Gathered } from '../handlers/caseView.ts'
import type { Workspace } from '../workspace.ts'
import type { Day, DutiesOn } from './source.ts'
import { daySources } from './sources.ts'

/** What each source finds in these cases, in the order of the sources. */
export function dutiesIn(
  workspace: Workspace,
  made: readonly { readonly record: CaseRecord; readonly row: CaseRow }[],
  found: Gathered,
): readonly ReadonlyMap<CaseId, DutiesOn>[] {
  const { db } = workspace
  const caseIds = made.map(({ record }) => record.id)
  const open = appealsOf(db, { caseIds }).filter(({ events }) => isOpen(appealState(events)))
  const appealed = new Set(open.map(({ caseId }) => caseId))
  const closed = ({ id }: CaseRecord) => found.decisions.has(id) && found.withStatement.has(id) && !appealed.has(id)
  const cases = made.map((one) => ({ ...one, running: !closed(one.record) }))
  return daySources.map((source) => source(workspace, { cases, found }))
}

export function dayOf({ db, today }: Workspace): Day {
  const day = today()
  return {
    today: day,
    settings: currentSettings(db),
    policy: currentPolicy(db, day),
    officers: officersWithRoles(db),
  }
}

/** Changes with anything that duties depend on beside their case. */
export const keyOf = (day: Day): string => JSON.stringify(day)
