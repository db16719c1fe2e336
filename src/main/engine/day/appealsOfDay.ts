import { appealDueOn, appealState, assignedTo } from '#core/recognition/appeal.ts'
import { appealDuty } from '#core/recognition/duties/appeal.ts'
import { appealsOf } from '../db/repositories/appeals.ts'
import type { DaySource } from './source.ts'

/** Appeals that wait for their answer. */
export const appealsOfDay: DaySource = ({ db }, { cases }) => {
  const holders = new Map(cases.filter(({ running }) => running).map(({ record }) => [record.id, record.heldBy]))
  const appeals = Map.groupBy(appealsOf(db, { caseIds: [...holders.keys()] }), ({ caseId }) => caseId)
  return new Map(
    [...appeals].map(([caseId, some]) => [
      caseId,
      ({ today, settings: { appealAnswerDays: termDays, calendar } }) =>
        some.flatMap(({ receivedOn, events }) => {
          const heldBy = holders.get(caseId)
          if (heldBy === undefined) return []
          const facts = {
            caseId,
            heldBy,
            state: appealState(events),
            assignedTo: assignedTo(events),
            receivedOn,
            dueOn: appealDueOn(receivedOn, events, { termDays, calendar }),
          }
          return appealDuty(facts, today) ?? []
        }),
    ]),
  )
}
