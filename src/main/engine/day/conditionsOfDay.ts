import { conditionDue } from '#core/recognition/duties/conditionDue.ts'
import { listCases } from '../db/repositories/cases.ts'
import { conditionsOf } from '../handlers/conditions.ts'
import type { DaySource } from './source.ts'

/** Conditions outlive their case's closing: they are looked for in every case. */
export const conditionsOfDay: DaySource = (workspace) => {
  const records = listCases(workspace.db)
  const holders = new Map(records.map(({ id, heldBy }) => [id, heldBy]))
  const open = conditionsOf(
    workspace,
    records.map(({ id }) => id),
  )
  return open.flatMap(({ caseId, row: { until, state } }) => {
    const condition = { caseId, heldBy: holders.get(caseId) ?? null, until, state }
    return conditionDue(condition, workspace.today()) ?? []
  })
}
