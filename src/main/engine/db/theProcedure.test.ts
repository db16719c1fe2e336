import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrationsFolder, temporaryFolder } from './database.fixtures.ts'
import { migrate } from './migrate.ts'

const officer = '01890a5d-ac96-774b-bcce-b302099a8001'
const applicant = '01890a5d-ac96-774b-bcce-b302099a8002'
const openCase = '01890a5d-ac96-774b-bcce-b302099a8003'

// An office that has worked with the first version would find its officers without any role, and a case held by nobody.
test('officers of the first version keep all they could do, and each case has a holder with a history', () => {
  const connection = new BetterSqlite(':memory:')
  const before = temporaryFolder()
  cpSync(migrationsFolder, before, { recursive: true })
  for (const name of readdirSync(before).filter((name) => /^\d{4}_/.test(name) && name !== '0000_the_record.sql'))
    rmSync(join(before, name))
  expect(migrate(connection, { folder: before, backUp: () => undefined }).ok).toBe(true)
  connection.exec(`
    INSERT INTO officers VALUES ('${officer}', 'A', '2026-01-01T00:00:00.000Z');
    INSERT INTO applicants (id, salt, created_at, created_by)
      VALUES ('${applicant}', x'00', '2026-01-02T00:00:00.000Z', '${officer}');
    INSERT INTO cases (id, year, serial, number, applicant_id, held_by, created_at, created_by)
      VALUES ('${openCase}', 2026, 1, '2026-0001', '${applicant}', NULL, '2026-01-02T00:00:00.000Z', '${officer}');
  `)

  expect(migrate(connection, { folder: migrationsFolder, backUp: () => undefined }).ok).toBe(true)

  expect(
    connection.prepare('SELECT role FROM officer_roles WHERE officer_id = ? ORDER BY role').pluck().all(officer),
  ).toEqual(['administrator', 'catalogueEditor', 'officer', 'secondSignatory'])
  expect(connection.prepare('SELECT held_by FROM cases').pluck().get()).toBe(officer)
  expect(connection.prepare('SELECT case_id, officer_id, kind FROM case_holdings').all()).toEqual([
    { case_id: openCase, officer_id: officer, kind: 'opened' },
  ])
})
