import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { createTestDatabase, migrationsFolder, temporaryFolder } from './database.fixtures.ts'
import { migrate } from './migrate.ts'
import { listPolicies } from './repositories/policies.ts'
import { decidedLineIds } from './repositories/precedents.ts'
import { happenings } from './repositories/retention.ts'
import { everyStatement } from './repositories/statements.ts'

/** How SQLite reads a table in each query that `ask` makes and that names it first. */
function waysThrough(table: string, ask: (db: ReturnType<typeof createTestDatabase>['db']) => unknown): string[] {
  const { db, connection } = createTestDatabase()
  const prepared = vi.spyOn(connection, 'prepare')
  ask(db)
  const queries = prepared.mock.calls.map(([query]) => query).filter((query) => query.includes(`from "${table}"`))
  prepared.mockRestore()
  return queries.flatMap((query) => {
    const plan = connection.prepare(`EXPLAIN QUERY PLAN ${query}`).all(...(query.match(/\?/g) ?? []).map(() => null))
    return (plan as { detail: string }[]).map(({ detail }) => detail).filter((detail) => detail.includes(` ${table} `))
  })
}

// What stands behind the file of a statement is reached through every page of the file: with 10,000 statements the register took
// four seconds for each letter of its filter, and the list of what is due to go three.
test.each([
  ['statements', everyStatement, ['SCAN statements USING COVERING INDEX statements_listed']],
  ['statements', happenings, ['SEARCH statements USING COVERING INDEX statements_of (decision_id=?)']],
  ['letters', happenings, ['SCAN letters USING COVERING INDEX letters_of']],
  ['decision_lines', decidedLineIds, ['SCAN decision_lines USING COVERING INDEX decision_lines_listed']],
  ['decisions', listPolicies, ['SCAN decisions USING COVERING INDEX decisions_policy']],
] as const)('%s are read out of an index alone by %o', (table, ask, ways) => {
  expect(waysThrough(table, ask)).toEqual(ways)
})

const at = `'2026-01-01T00:00:00.000Z', 'o'`

// Would catch an index that is taken away and not made again, or one that leaves out the rows that are there.
test('statements of before stand in the indexes that are new', () => {
  const connection = new BetterSqlite(':memory:')
  connection.pragma('foreign_keys = OFF')
  const before = temporaryFolder()
  cpSync(migrationsFolder, before, { recursive: true })
  for (const name of readdirSync(before).filter((name) => /^\d{4}_/.test(name) && Number(name.slice(0, 4)) > 9))
    rmSync(join(before, name))
  expect(migrate(connection, { folder: before, backUp: () => undefined }).ok).toBe(true)
  connection.exec(`
    INSERT INTO officers (id, name, created_at) VALUES ('o', 'A', '2026-01-01T00:00:00.000Z');
    INSERT INTO office_settings VALUES (1, '{}', ${at});
    INSERT INTO policies (version, content, created_at) VALUES (1, '{}', '2026-01-01T00:00:00.000Z');
    INSERT INTO applicants (id, salt, created_at, created_by) VALUES ('a', x'00', ${at});
    INSERT INTO cases (id, year, serial, number, applicant_id, created_at, created_by) VALUES ('c', 2026, 1, '2026-0001', 'a', ${at});
    INSERT INTO decisions (id, case_id, number, content, policy_version, settings_version, decided_on, audit_hash, created_at, created_by)
      VALUES ('d', 'c', 1, '{}', 1, 1, '2026-01-01', '0', ${at});
    INSERT INTO statements (id, decision_id, year, serial, number, language, file, sha256, pages, created_at, created_by)
      VALUES ('s', 'd', 2026, 1, '2026/0001', 'en', x'00', '0', 1, ${at});
  `)
  expect(migrate(connection, { folder: migrationsFolder, backUp: () => undefined }).ok).toBe(true)

  const numbers = (index: string) =>
    connection.prepare(`SELECT number FROM statements INDEXED BY ${index} WHERE decision_id = 'd'`).pluck().all()
  expect(['statements_of', 'statements_listed'].map(numbers)).toEqual([['2026/0001'], ['2026/0001']])
  expect(connection.pragma('foreign_key_check')).toEqual([])
})
