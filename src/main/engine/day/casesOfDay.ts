import { caseDuties } from '#core/recognition/duties/caseDuties.ts'
import { pauseOf } from '#core/recognition/clock.ts'
import { arrivalsOf } from '../db/repositories/files.ts'
import { lettersOf } from '../db/repositories/letters.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { localDay } from '../localDay.ts'
import type { DaySource } from './source.ts'

/** What is found in a case itself: its clock, what came in, its next step. */
export const casesOfDay: DaySource = ({ db, today }, { cases, found }) => {
  const { timeZone } = currentSettings(db)
  const ids = cases.map(({ record }) => record.id)
  const arrivals = arrivalsOf(db, ids)
  const letters = lettersOf(db, ids)
  return cases.flatMap(({ record, row }) => {
    const arrived = arrivals.get(record.id)
    const pause = pauseOf(found.events.get(record.id) ?? [])
    return caseDuties(
      {
        caseId: record.id,
        heldBy: record.heldBy,
        clock: row.clock,
        receivedOn: row.receivedOn,
        dueOn: row.dueOn,
        pause,
        lastArrival: arrived === undefined ? null : { at: arrived, on: localDay(new Date(arrived), timeZone) },
        credentials: row.credential === null ? 0 : row.credential.more + 1,
        elementsMissing: row.missing.length,
        letters: (letters.get(record.id) ?? []).map(({ kind, on, deliveries }) => ({
          kind,
          on,
          delivered: deliveries.length > 0,
        })),
        decidedOn: found.decisions.get(record.id)?.decidedOn ?? null,
        statementIssued: found.withStatement.has(record.id),
      },
      today(),
    )
  })
}
