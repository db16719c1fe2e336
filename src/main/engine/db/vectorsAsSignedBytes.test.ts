import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrationsFolder, temporaryFolder } from './database.fixtures.ts'
import { migrate } from './migrate.ts'

const a = `'2026-01-01T00:00:00.000Z', '01890a5d-ac96-774b-bcce-b302099a8001'`

// A vector of before has four bytes a number: read as one byte each it would point anywhere, and nothing would say so.
test('vectors of before are gone, and which encoder ranks is not', () => {
  const connection = new BetterSqlite(':memory:')
  const before = temporaryFolder()
  cpSync(migrationsFolder, before, { recursive: true })
  for (const name of readdirSync(before).filter((name) => /^\d{4}_/.test(name) && Number(name.slice(0, 4)) > 7))
    rmSync(join(before, name))
  expect(migrate(connection, { folder: before, backUp: () => undefined }).ok).toBe(true)
  connection.exec(`
    INSERT INTO officers VALUES ('01890a5d-ac96-774b-bcce-b302099a8001', 'A', '2026-01-01T00:00:00.000Z');
    INSERT INTO encoder_steps VALUES ('s', 'use', NULL, ${a});
    INSERT INTO text_vectors VALUES ('h', 'onnx/0', x'0000803f00000000');
  `)

  expect(migrate(connection, { folder: migrationsFolder, backUp: () => undefined }).ok).toBe(true)

  expect(connection.prepare('SELECT count(*) FROM text_vectors').pluck().get()).toBe(0)
  expect(connection.prepare('SELECT id FROM encoder_steps').pluck().all()).toEqual(['s'])
})
