import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { expect, test } from 'vitest'
import { CaseEventId, CaseId, OfficerId } from '#core/ids.ts'
import { rowsOfCase } from '../archive/archivedTables.ts'
import type { Database } from './database.ts'
import { migrationsFolder, temporaryFolder } from './database.fixtures.ts'
import { migrate } from './migrate.ts'
import { eventsOf, insertDayCorrection, receivedOnOf } from './repositories/cases.ts'
import { happenings } from './repositories/retention.ts'

const officer = OfficerId.parse('01890a5d-ac96-774b-bcce-b302099a8001')
const caseId = CaseId.parse('01890a5d-ac96-774b-bcce-b302099a8002')
const [received, completed, paused] = [3, 4, 5].map((last) =>
  CaseEventId.parse(`01890a5d-ac96-774b-bcce-b302099a800${String(last)}`),
) as [CaseEventId, CaseEventId, CaseEventId]
const a = `'2026-01-01T00:00:00.000Z', '${officer}'`

/** A record of before days could be corrected, with a case, brought into this version. */
function migratedRecord() {
  const connection = new BetterSqlite(':memory:')
  const before = temporaryFolder()
  cpSync(migrationsFolder, before, { recursive: true })
  for (const name of readdirSync(before).filter((name) => /^\d{4}_/.test(name) && Number(name.slice(0, 4)) > 11))
    rmSync(join(before, name))
  expect(migrate(connection, { folder: before, backUp: () => undefined }).ok).toBe(true)
  connection.exec(`
    INSERT INTO officers VALUES ('${officer}', 'Ada', '2026-01-01T00:00:00.000Z');
    INSERT INTO applicants (id, salt, created_at, created_by) VALUES ('p', x'00', ${a});
    INSERT INTO cases (id, year, serial, number, applicant_id, held_by, created_at, created_by)
      VALUES ('${caseId}', 2026, 1, '2026-0001', 'p', '${officer}', ${a});
    INSERT INTO case_events (id, case_id, kind, on_day, reason, created_at, created_by) VALUES
      ('${received}', '${caseId}', 'received', '2026-01-05', NULL, ${a}),
      ('${completed}', '${caseId}', 'completed', '2026-01-08', NULL, ${a}),
      ('${paused}', '${caseId}', 'paused', '2026-02-01', 'The syllabus', ${a});
  `)
  expect(migrate(connection, { folder: migrationsFolder, backUp: () => undefined }).ok).toBe(true)
  const db = drizzle(connection) as unknown as Database
  let made = 0
  const correct = (eventId: CaseEventId, on: string, reason: string) => {
    made += 1
    const author = { createdAt: `2026-02-0${String(made)}T09:00:00.000Z`, createdBy: officer }
    insertDayCorrection(db, { id: `c${String(made)}`, eventId, on, reason }, author)
  }
  const days = () => (eventsOf(db, [caseId]).get(caseId) ?? []).map(({ kind, on }) => `${kind} ${on}`)
  return { connection, db, correct, days }
}

// Would catch events that are lost, or stand for another day, when an office brings its record into this version.
test('events of before stand as they were, and none of them is corrected', () => {
  const { db, days } = migratedRecord()

  expect(days()).toEqual(['received 2026-01-05', 'completed 2026-01-08', 'paused 2026-02-01'])
  expect(eventsOf(db, [caseId]).get(caseId)?.[2]).toEqual({
    ...{ id: paused, kind: 'paused', on: '2026-02-01', reason: 'The syllabus', expectedOn: null },
    ...{ at: '2026-01-01T00:00:00.000Z', by: 'Ada', corrections: [] },
  })
})

// Would catch a day that counts in one place and not in another, and a correction that hides the ones before it.
test('the last correction counts, each tells the day before it, and the row of the event is left alone', () => {
  const { connection, db, correct, days } = migratedRecord()
  correct(received, '2026-01-08', 'The stamp')
  correct(received, '2026-01-02', 'The stamp of the other office')
  correct(paused, '2026-01-31', 'The letter')

  expect(days()).toEqual(['received 2026-01-02', 'completed 2026-01-08', 'paused 2026-01-31'])
  expect(receivedOnOf(db, caseId)).toBe('2026-01-02')
  const [first] = eventsOf(db, [caseId]).get(caseId) ?? []
  expect(first?.corrections.map(({ before, on, reason, at, by }) => [before, on, reason, at, by])).toEqual([
    ['2026-01-05', '2026-01-08', 'The stamp', '2026-02-01T09:00:00.000Z', 'Ada'],
    ['2026-01-08', '2026-01-02', 'The stamp of the other office', '2026-02-02T09:00:00.000Z', 'Ada'],
  ])
  expect(rowsOfCase(db, caseId)['caseEventCorrections']?.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3'])
  expect(happenings(db).events).toEqual([{ caseId, day: '2026-01-31' }])
  expect(connection.prepare('SELECT on_day FROM case_events ORDER BY id').pluck().all()).toEqual([
    ...['2026-01-05', '2026-01-08', '2026-02-01'],
  ])
})

test('events of one day keep the order they were entered in, whichever of them was corrected to it', () => {
  const { correct, days } = migratedRecord()
  correct(received, '2026-01-08', 'The stamp')
  expect(days().slice(0, 2)).toEqual(['received 2026-01-08', 'completed 2026-01-08'])
  correct(received, '2026-01-05', 'It was right')
  correct(completed, '2026-01-05', 'The letter')
  expect(days().slice(0, 2)).toEqual(['received 2026-01-05', 'completed 2026-01-05'])
})

test('a correction is never written over', () => {
  const { connection, correct } = migratedRecord()
  correct(received, '2026-01-08', 'The stamp')
  expect(() => connection.exec("UPDATE case_event_corrections SET on_day = '2026-01-01'")).toThrow('append-only')
})
