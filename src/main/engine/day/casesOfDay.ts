import { caseDuties } from '#core/recognition/duties/caseDuties.ts'
import { pauseOf } from '#core/recognition/clock.ts'
import { arrivalsOf } from '../db/repositories/files.ts'
import { lettersOf } from '../db/repositories/letters.ts'
import { clockOn } from '../handlers/caseView.ts'
import { localDay } from '../localDay.ts'
import type { DaySource, DutiesOn } from './source.ts'

/** What is found in a case itself: its clock, what came in, its next step. */
export const casesOfDay: DaySource = ({ db }, { cases, found }) => {
  const running = cases.filter((one) => one.running)
  const ids = running.map(({ record }) => record.id)
  const arrivals = arrivalsOf(db, ids)
  const letters = lettersOf(db, ids)
  return new Map(
    running.map(({ record, row }) => {
      const arrived = arrivals.get(record.id)
      const events = found.events.get(record.id) ?? []
      const clockIs = row.clock === 'decided' ? 'decided' : 'open'
      const facts = {
        caseId: record.id,
        heldBy: record.heldBy,
        receivedOn: row.receivedOn,
        pause: pauseOf(events),
        credentials: row.credential === null ? 0 : row.credential.more + 1,
        elementsMissing: row.missing.length,
        letters: (letters.get(record.id) ?? []).map(({ kind, on, deliveries }) => ({
          kind,
          on,
          delivered: deliveries.length > 0,
        })),
        decidedOn: found.decisions.get(record.id)?.decidedOn ?? null,
        statementIssued: found.withStatement.has(record.id),
      }
      const duties: DutiesOn = ({ today, settings: { calendar, timeZone } }) => {
        const { clock, dueOn } = clockOn(events, clockIs, { calendar, today })
        const lastArrival = arrived === undefined ? null : { at: arrived, on: localDay(new Date(arrived), timeZone) }
        return caseDuties({ ...facts, clock, dueOn, lastArrival }, today)
      }
      return [record.id, duties] as const
    }),
  )
}
