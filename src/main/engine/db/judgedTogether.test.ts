import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrationsFolder, temporaryFolder } from './database.fixtures.ts'
import { migrate } from './migrate.ts'

const a = `'2026-01-01T00:00:00.000Z', '01890a5d-ac96-774b-bcce-b302099a8001'`

// Would catch judgements that are lost, or read as given in bulk, when an office brings its record into this version.
test('judgements of before stay as they were, each given by itself', () => {
  const connection = new BetterSqlite(':memory:')
  const before = temporaryFolder()
  cpSync(migrationsFolder, before, { recursive: true })
  for (const name of readdirSync(before).filter((name) => /^\d{4}_/.test(name) && Number(name.slice(0, 4)) > 6))
    rmSync(join(before, name))
  expect(migrate(connection, { folder: before, backUp: () => undefined }).ok).toBe(true)
  connection.exec(`
    INSERT INTO officers VALUES ('01890a5d-ac96-774b-bcce-b302099a8001', 'A', '2026-01-01T00:00:00.000Z');
    INSERT INTO applicants (id, salt, created_at, created_by) VALUES ('p', x'00', ${a});
    INSERT INTO cases (id, year, serial, number, applicant_id, created_at, created_by)
      VALUES ('c', 2026, 1, '2026-0001', 'p', ${a});
    INSERT INTO source_files VALUES ('f', 'p', 'e', 's', 1, 'o', x'00', ${a});
    INSERT INTO readings VALUES ('r', 'f', '[]', '[]', '[]', ${a});
    INSERT INTO credentials (id, source_file_id, position, pointer, created_at, created_by) VALUES ('d', 'f', 0, '', ${a});
    INSERT INTO case_credentials VALUES ('cc', 'c', 'd', ${a});
    INSERT INTO modules VALUES ('m', 'INF-1', ${a});
    INSERT INTO module_versions VALUES
      ('v', 'm', '2025-10-01', NULL, 1, '[]', 500, NULL, NULL, '[]', '[]', 'catalogue', ${a});
    INSERT INTO module_outcomes VALUES ('o', 'v', 0, 'M1', '[{"lang":"en","value":"Design a schema"}]', 500);
    INSERT INTO comparisons VALUES ('x', 'cc', 'v', 'r', '1', '{}', ${a});
    INSERT INTO judgements VALUES ('j', 'x', 'o', 'covered', '[0]', 'As in the syllabus', 1, ${a});
  `)

  expect(migrate(connection, { folder: migrationsFolder, backUp: () => undefined }).ok).toBe(true)

  expect(connection.prepare('SELECT id, coverage, note, together_id FROM judgements').all()).toEqual([
    { id: 'j', coverage: 'covered', note: 'As in the syllabus', together_id: null },
  ])
})
