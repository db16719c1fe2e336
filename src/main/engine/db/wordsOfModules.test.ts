import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrationsFolder, temporaryFolder } from './database.fixtures.ts'
import { migrate } from './migrate.ts'

const officer = '01890a5d-ac96-774b-bcce-b302099a8001'
const at = `'2026-01-01T00:00:00.000Z'`

// An office with a catalogue would search it in vain until its next import.
test('modules that were there before can be found by their words', () => {
  const connection = new BetterSqlite(':memory:')
  const before = temporaryFolder()
  cpSync(migrationsFolder, before, { recursive: true })
  for (const name of readdirSync(before).filter((name) => /^\d{4}_/.test(name) && Number(name.slice(0, 4)) > 1))
    rmSync(join(before, name))
  expect(migrate(connection, { folder: before, backUp: () => undefined }).ok).toBe(true)
  connection.exec(`
    INSERT INTO officers VALUES ('${officer}', 'A', ${at});
    INSERT INTO modules VALUES ('m1', 'INF-1', ${at}, '${officer}');
    INSERT INTO module_versions VALUES
      ('v1', 'm1', '2025-10-01', NULL, 1, '[{"lang":"de","value":"Übungen"}]', 500, NULL, NULL, '[]', '[]', 'catalogue', ${at}, '${officer}'),
      ('v2', 'm1', '2026-10-01', NULL, 1, '[{"lang":"de","value":"Nichts"}]', 500, NULL, NULL, '[]', '[]', 'catalogue', ${at}, '${officer}');
    INSERT INTO module_outcomes VALUES ('o1', 'v1', 0, 'A', '[{"lang":"en","value":"Design a schema"}]', 500);
  `)

  expect(migrate(connection, { folder: migrationsFolder, backUp: () => undefined }).ok).toBe(true)

  const found = connection.prepare('SELECT module_version_id FROM module_words WHERE module_words MATCH ?').pluck()
  expect(found.all('"ubung"* AND "schem"*')).toEqual(['v1'])
  expect(found.all('"inf1"')).toEqual(['v1', 'v2'])
})
