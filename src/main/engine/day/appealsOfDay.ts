import { appealDueOn, appealState, assignedTo } from '#core/recognition/appeal.ts'
import { appealDuty } from '#core/recognition/duties/appeal.ts'
import { appealsOf } from '../db/repositories/appeals.ts'
import { currentSettings } from '../db/repositories/office.ts'
import type { DaySource } from './source.ts'

/** Appeals that wait for their answer. */
export const appealsOfDay: DaySource = ({ db, today }, { cases }) => {
  const { appealAnswerDays } = currentSettings(db)
  const holders = new Map(cases.map(({ record }) => [record.id, record.heldBy]))
  return appealsOf(db, 'all').flatMap(({ caseId, receivedOn, events }) => {
    const heldBy = holders.get(caseId)
    if (heldBy === undefined) return []
    const facts = {
      caseId,
      heldBy,
      state: appealState(events),
      assignedTo: assignedTo(events),
      receivedOn,
      dueOn: appealDueOn(receivedOn, events, appealAnswerDays),
    }
    return appealDuty(facts, today()) ?? []
  })
}
