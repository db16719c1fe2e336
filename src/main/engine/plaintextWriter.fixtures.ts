// Run as a process of its own by noPlaintext.test.ts: writes a name in every way the store has, and is killed at it.
import { deflateSync } from 'node:zlib'
import { record } from './audit/record.ts'
import { makeBackup } from './backup/makeBackup.ts'
import { addApplicant, createRecord, officer } from './backup/record.fixtures.ts'
import { lockFolder } from './dataFolder/lock.ts'
import { applicantNames } from './db/schema.ts'

const [dataFolder = '', planted = ''] = process.argv.slice(2)
const now = new Date('2026-11-24T09:00:00Z')

lockFolder(dataFolder, { now: () => now })
const opened = await createRecord(dataFolder)
for (const document of [Buffer.from(planted), deflateSync(planted), Buffer.from(btoa(encodeURIComponent(planted)))]) {
  addApplicant(opened, { name: planted, document })
}
record(opened.db, {
  at: now.toISOString(),
  by: officer.id,
  code: 'applicant.named',
  ids: {},
  said: { salt: new Uint8Array(32).fill(5), values: { name: planted } },
})
const backup = { dataFolder, databaseKey: opened.databaseKey, now, today: '2026-11-24' }
const made = makeBackup({ ...backup, kind: 'daily' })
if (!made.ok) throw new Error(made.error)

// Larger than SQLite's cache: sorts and temporary tables would go to disk now.
opened.connection.pragma('cache_size = 10')
opened.connection
  .exec(`CREATE TEMP TABLE copies AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
  SELECT given || i AS name FROM n, applicant_names LIMIT 20000`)
opened.connection.prepare('SELECT name FROM copies ORDER BY substr(name, -3), name').all()

// The kill comes in the middle of a transaction that has outgrown the cache.
opened.connection.exec('BEGIN IMMEDIATE')
opened.db
  .update(applicantNames)
  .set({ family: planted.repeat(2000) })
  .run()
console.error('writer.ready')
process.send?.('ready')
setInterval(() => undefined, 1000)
