import { expect, test } from 'vitest'
import { OfficerId } from '#core/ids.ts'
import { createTestDatabase } from '../db/database.fixtures.ts'
import { facts } from '../db/schema.ts'
import { record } from './record.ts'
import { verifyStoredChain } from './storedChain.ts'

const by = OfficerId.parse('019aa000-0000-7000-8000-000000000001')
const at = '2026-11-24T09:00:00.000Z'

/** A real database with five entries; `break` stands for someone who has its key and edits the file. */
function chainOfFive() {
  const { db, connection } = createTestDatabase()
  const hashes = ['record.begun', 'case.opened', 'file.imported', 'decision.recorded', 'statement.issued'] as const
  const written = hashes.map((code, index) =>
    record(db, {
      at,
      by,
      code,
      ids: { zone: 'z', case: `case ${index}` },
      said: { salt: null, values: { content: index } },
    }),
  )
  const tamper = (statements: string) => {
    const guards = connection
      .prepare<[], { type: string; name: string }>(
        `SELECT type, name FROM sqlite_schema WHERE tbl_name = 'audit_entries' AND type IN ('trigger', 'index') AND sql IS NOT NULL`,
      )
      .all()
    for (const { type, name } of guards) connection.exec(`DROP ${type} "${name}"`)
    connection.exec(statements)
  }
  return { db, connection, written, tamper }
}

test('what was recorded fits together and every printed hash is found', () => {
  const { connection, written } = chainOfFive()

  expect(verifyStoredChain(connection, null)).toEqual({ status: 'notAnchored', entries: 5, head: written[4] })
  expect(verifyStoredChain(connection, written[2] ?? null)).toMatchObject({ status: 'anchored', anchoredAt: 3 })
})

test.each([
  ['who', `UPDATE audit_entries SET by = '019aa000-0000-7000-8000-000000000002' WHERE seq = 3`, 'hash'],
  ['when', `UPDATE audit_entries SET at = '2026-11-24T09:00:00.001Z' WHERE seq = 3`, 'hash'],
  ['to what', `UPDATE audit_entries SET ids = replace(ids, 'case 2', 'case 9') WHERE seq = 3`, 'hash'],
  ['the hash', `UPDATE audit_entries SET hash = replace(hash, substr(hash, 1, 8), 'deadbeef') WHERE seq = 3`, 'hash'],
  // The value is the same; the bytes are not.
  ['a blank', `UPDATE audit_entries SET ids = replace(ids, '":"', '": "') WHERE seq = 3`, 'unreadable'],
  ['no JSON', `UPDATE audit_entries SET ids = 'x' WHERE seq = 3`, 'unreadable'],
  ['a row gone', `DELETE FROM audit_entries WHERE seq = 3`, 'sequence'],
  [
    'two rows swapped',
    `UPDATE audit_entries SET seq = 99 WHERE seq = 3; UPDATE audit_entries SET seq = 3 WHERE seq = 4; UPDATE audit_entries SET seq = 4 WHERE seq = 99`,
    'hash',
  ],
])('%s changed in the file is found at its entry', (_what, statements, why) => {
  const { connection, tamper } = chainOfFive()
  tamper(statements)

  expect(verifyStoredChain(connection, null)).toEqual({ status: 'broken', place: 3, why })
})

test('a cut tail is found by a printed hash', () => {
  const { connection, written, tamper } = chainOfFive()
  tamper('DELETE FROM audit_entries WHERE seq > 3')

  expect(verifyStoredChain(connection, written[4] ?? null)).toEqual({ status: 'headMissing', entries: 3 })
})

test('a chain written anew is found by a printed hash', () => {
  const { db, connection, written, tamper } = chainOfFive()
  tamper('DELETE FROM audit_entries')
  for (let index = 0; index < 5; index++) record(db, { at, by, code: 'record.begun', ids: {} })

  expect(verifyStoredChain(connection, null).status).toBe('notAnchored')
  expect(verifyStoredChain(connection, written[1] ?? null)).toEqual({ status: 'headMissing', entries: 5 })
})

// A decision without its entry, or an entry without its decision, would both be lies.
test('an entry is rolled back with the change it speaks of', () => {
  const { db, connection } = chainOfFive()

  expect(() => {
    db.transaction((tx) => {
      tx.insert(facts).values({ name: 'demo', value: 'yes' }).run()
      record(tx, { at, by, code: 'settings.saved', ids: {} })
      throw new Error('the disk is full')
    })
  }).toThrow('the disk is full')
  expect(verifyStoredChain(connection, null)).toMatchObject({ entries: 5 })
})

test('an entry commits to what was said and does not keep it', () => {
  const { db, connection } = createTestDatabase()
  const salt = new Uint8Array(32).fill(9)
  record(db, { at, by, code: 'applicant.named', ids: {}, said: { salt, values: { name: 'Ada Example' } } })

  const stored = connection.prepare('SELECT ids, commitments FROM audit_entries').get() as { commitments: string }
  expect(JSON.parse(stored.commitments)).toEqual({ name: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
  expect(JSON.stringify(stored)).not.toContain('Ada')
})
