import { settledLastDay } from '#core/recognition/calendar.ts'
import { conditionState } from '#core/recognition/conditions.ts'
import { conditionDue } from '#core/recognition/duties/conditionDue.ts'
import { conditionsOf } from '../handlers/conditions.ts'
import type { DaySource } from './source.ts'

/** Conditions and bridging tasks outlive their case's closing: they are looked for in every case. */
export const conditionsOfDay: DaySource = (workspace, { cases, found }) => {
  const conditional = cases.filter(({ record: { id } }) =>
    found.decisions
      .get(id)
      ?.content.lines.some(({ outcome }) => outcome === 'conditional' || outcome === 'alternative'),
  )
  const holders = new Map(conditional.map(({ record }) => [record.id, record.heldBy]))
  const conditions = Map.groupBy(conditionsOf(workspace, [...holders.keys()]), ({ caseId }) => caseId)
  return new Map(
    [...conditions].map(([caseId, some]) => [
      caseId,
      ({ today, settings: { calendar } }) =>
        some.flatMap(({ row: { kind, until: told, events } }) => {
          const until = told === null ? null : settledLastDay(told, calendar)
          const state = conditionState(until, events, today)
          return conditionDue({ caseId, kind, heldBy: holders.get(caseId) ?? null, until, state }, today) ?? []
        }),
    ]),
  )
}
