import { randomBytes } from 'node:crypto'
import { readdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { backupsFolder, databaseFile } from '../dataFolder/layout.ts'
import { temporaryFolder } from '../db/database.fixtures.ts'
import { backUpBeside } from './backupBeside.ts'
import { listBackups } from './manifest.ts'
import { addApplicant, createRecord, namesIn, openRecord, type TestRecord } from './record.fixtures.ts'

const worker = new URL('backup.worker.ts', import.meta.url)
const ending = new URL('endingBackup.fixtures.ts', import.meta.url)
const document = Buffer.from('a transcript of records')

const optionsFor = ({ dataFolder, databaseKey }: TestRecord) => ({
  ...({ dataFolder, databaseKey, kind: 'onDemand', today: '2026-11-24' } as const),
  now: new Date('2026-11-24T09:00:00Z'),
})

/** A record of some megabytes. */
async function record() {
  const made = await createRecord(temporaryFolder())
  onTestFinished(made.close)
  made.connection.exec('CREATE TABLE ballast (bytes BLOB NOT NULL) STRICT')
  const put = made.connection.prepare('INSERT INTO ballast VALUES (?)')
  for (let megabyte = 0; megabyte < 16; megabyte++) put.run(randomBytes(1 << 20))
  addApplicant(made, { name: 'Ada', document })
  return made
}

// A record of 1.4 GB was copied and checked in the engine itself: for up to a quarter of a minute nobody was answered.
test('the engine reads and writes while a worker makes it, and the backup is of one moment', async () => {
  const open = await record()
  expect(open.connection.pragma('journal_mode', { simple: true })).toBe('wal')
  let written = 0
  const writing = setInterval(() => {
    addApplicant(open, { name: `Ben ${written++}`, document })
  }, 2)
  const made = await backUpBeside(worker, optionsFor(open))
  clearInterval(writing)

  expect(written).toBeGreaterThan(0)
  expect(namesIn(open)).toHaveLength(written + 1)
  expect(made).toMatchObject({ ok: true, value: { verified: true } })
  const copy = await openRecord(join(backupsFolder(open.dataFolder), made.ok ? made.value.id : ''))
  onTestFinished(copy.close)
  const count = (table: string) => copy.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  // An applicant, their name and their document are written at once.
  expect(new Set(['applicants', 'applicant_names', 'source_files'].map(count)).size).toBe(1)
  expect(namesIn(copy)).toContain('Ada')
})

// The log of the database would grow for as long as somebody reads from an old state of it.
test('when it is done the log of the database is folded in as before', async () => {
  const open = await record()
  await backUpBeside(worker, optionsFor(open))
  addApplicant(open, { name: 'Ben', document })

  expect(open.connection.pragma('wal_checkpoint(TRUNCATE)')).toMatchObject([{ busy: 0 }])
  expect(statSync(`${databaseFile(open.dataFolder)}-wal`).size).toBe(0)
})

test('a worker that ends half way leaves nothing, and what ended it is told', async () => {
  const open = await record()

  await expect(backUpBeside(ending, optionsFor(open))).rejects.toMatchObject({ code: 'ERR_ENDED' })
  expect(readdirSync(backupsFolder(open.dataFolder))).toEqual([])
  expect(open.databaseKey.some((byte) => byte !== 0)).toBe(true)
  expect((await backUpBeside(worker, optionsFor(open))).ok).toBe(true)
})

test('a record that can’t be read is told as damaged, and no half of it stays', async () => {
  const open = await record()
  open.close()
  truncateSync(databaseFile(open.dataFolder), 3_000_000)

  expect(await backUpBeside(worker, optionsFor(open))).toEqual({ ok: false, error: 'databaseDamaged' })
  expect(readdirSync(backupsFolder(open.dataFolder))).toEqual([])
  expect(listBackups(open.dataFolder)).toEqual([])
})
