import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { CaseId } from '#core/ids.ts'
import { databaseFile, keyringFile, originalsFolder } from '../dataFolder/layout.ts'
import { temporaryFolder } from '../db/database.fixtures.ts'
import { applicantNames, archivedCases } from '../db/schema.ts'
import { storeOriginal } from '../originals/originals.ts'
import { dueBackup, makeBackup, type BackupOptions } from './makeBackup.ts'
import { listBackups } from './manifest.ts'
import { addApplicant, createRecord, namesIn, officer, openRecord, type TestRecord } from './record.fixtures.ts'
import { finishRestore, forgetRestores, restoreBackup, unrecordedRestores } from './restoreBackup.ts'

const now = new Date('2026-11-24T09:00:00Z')
const today = '2026-11-24'
const document = Buffer.from('a transcript of records')

const optionsFor = (record: TestRecord, kind: BackupOptions['kind']): BackupOptions => ({ ...record, kind, now, today })

async function backedUp() {
  const record = await createRecord(temporaryFolder())
  onTestFinished(record.close)
  addApplicant(record, { name: 'Ada', document })
  const made = makeBackup(optionsFor(record, 'onDemand'))
  if (!made.ok) throw new Error(made.error)
  return { record, backup: made.value, folder: join(record.dataFolder, 'backups', made.value.id) }
}

/** The same record a while later: one applicant more, closed. */
async function twoStates() {
  const { record, backup } = await backedUp()
  addApplicant(record, { name: 'Ben', document })
  record.close()
  return { dataFolder: record.dataFolder, id: backup.id }
}

async function namesOf(dataFolder: string): Promise<string[]> {
  const record = await openRecord(dataFolder)
  try {
    return namesIn(record)
  } finally {
    record.close()
  }
}

test('a backup holds database, keys and originals, opens with the same passphrase and says so', async () => {
  const { backup, folder, record } = await backedUp()

  expect(backup).toEqual({
    id: '20261124T090000Z-onDemand',
    kind: 'onDemand',
    madeAt: '2026-11-24T09:00:00.000Z',
    verified: true,
    bytes: expect.any(Number) as number,
    expiresOn: '2026-12-23',
  })
  expect(listBackups(record.dataFolder)).toEqual([backup])
  expect(await namesOf(folder)).toEqual(['Ada'])
  expect(readdirSync(originalsFolder(folder))).toEqual(readdirSync(originalsFolder(record.dataFolder)))
})

test('rows that are only in the WAL are in the backup', async () => {
  const { record, folder } = await backedUp()

  expect(statSync(`${databaseFile(record.dataFolder)}-wal`).size).toBeGreaterThan(0)
  expect(await namesOf(folder)).toEqual(['Ada'])
})

test.runIf(process.platform !== 'win32')('originals cost no space twice', async () => {
  const { record, folder } = await backedUp()
  const [name = ''] = readdirSync(originalsFolder(folder))

  expect(statSync(join(originalsFolder(folder), name)).ino).toBe(
    statSync(join(originalsFolder(record.dataFolder), name)).ino,
  )
})

// One lost file must not stop all backups; but nobody may believe the copy to be whole.
test('a backup whose original is lost is made and not called verified', async () => {
  const { record } = await backedUp()
  const [name = ''] = readdirSync(originalsFolder(record.dataFolder))
  rmSync(join(originalsFolder(record.dataFolder), name))

  expect(makeBackup(optionsFor(record, 'daily'))).toMatchObject({ ok: true, value: { verified: false } })
})

// What another office handed over is named in a list, not in a column of its own.
test.each([
  ['is shorter than it was', 3, false],
  ['is as long as it was', 4, true],
  ['came in before lengths were kept', undefined, true],
])('an archived original that %s', async (_, bytes, verified) => {
  const { record } = await backedUp()
  const stored = storeOriginal(record.dataFolder, Buffer.from('four'), randomBytes)
  const file = { name: 'files/0', sha256: '0', originalId: stored.originalId, originalKey: '' }
  const row = { id: CaseId.parse(crypto.randomUUID()), archiveSha256: '0', office: '', number: '', content: {} }
  const author = { createdAt: now.toISOString(), createdBy: officer.id }
  record.db
    .insert(archivedCases)
    .values({ ...row, files: [bytes === undefined ? file : { ...file, bytes }], ...author })
    .run()

  expect(makeBackup(optionsFor(record, 'daily'))).toMatchObject({ value: { verified } })
  rmSync(join(originalsFolder(record.dataFolder), stored.originalId))
  expect(makeBackup(optionsFor(record, 'daily'))).toMatchObject({ value: { verified: false } })
})

test('without readable keys there is no backup, and no half of one', async () => {
  const { record } = await backedUp()
  writeFileSync(keyringFile(record.dataFolder), '{}')

  expect(makeBackup(optionsFor(record, 'daily'))).toEqual({ ok: false, error: 'backupNotWhole' })
  expect(readdirSync(join(record.dataFolder, 'backups'))).toEqual(['20261124T090000Z-onDemand'])
})

// The engine writes on while a worker makes it: rows that came in the moment between made a whole copy look like a broken one.
test('who writes between counting and copying makes it copy once more', async () => {
  const { record } = await backedUp()
  let moments = 0
  const made = makeBackup(optionsFor(record, 'daily'), () => {
    if (moments++ === 0) addApplicant(record, { name: 'Ben', document })
  })

  expect(moments).toBe(2)
  expect(made).toMatchObject({ ok: true, value: { verified: true } })
  const folder = join(record.dataFolder, 'backups', made.ok ? made.value.id : '')
  expect(await namesOf(folder)).toEqual(['Ada', 'Ben'])
  expect(readdirSync(folder).filter((name) => name.startsWith('workbench'))).toEqual(['workbench.sqlite'])
})

// With three copies, an import that wrote hundreds of rows a second beside a busy machine left the day without a backup.
test('who writes between the moments four times in a row costs four copies, not the backup', async () => {
  const { record } = await backedUp()
  let moments = 0
  const made = makeBackup(optionsFor(record, 'daily'), () => {
    if (moments++ < 4) addApplicant(record, { name: 'Ben', document })
  })

  expect(moments).toBe(5)
  expect(made).toMatchObject({ ok: true, value: { verified: true } })
})

test('a copy that never holds what was counted is no backup', async () => {
  const { record } = await backedUp()
  const made = makeBackup(optionsFor(record, 'daily'), () => {
    addApplicant(record, { name: 'Ben', document })
  })

  expect(made).toEqual({ ok: false, error: 'backupNotWhole' })
  expect(readdirSync(join(record.dataFolder, 'backups'))).toEqual(['20261124T090000Z-onDemand'])
})

test('a disk that fills up meanwhile leaves no half of one', async () => {
  const { record } = await backedUp()
  const made = makeBackup(optionsFor(record, 'daily'), () => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
  })

  expect(made).toEqual({ ok: false, error: 'diskFull' })
  expect(readdirSync(join(record.dataFolder, 'backups'))).toEqual(['20261124T090000Z-onDemand'])
})

// A copy that fills the disk takes the room from whoever writes at the same time.
test('where a disk has no room for it none is begun', async () => {
  const { record } = await backedUp()
  record.close()
  const { blocks, bsize } = statfsSync(record.dataFolder)
  truncateSync(databaseFile(record.dataFolder), blocks * bsize + 4096)

  expect(makeBackup(optionsFor(record, 'daily'))).toEqual({ ok: false, error: 'diskFull' })
})

test.each([
  [
    'the folder of backups is a file',
    (record: TestRecord) => {
      rmSync(join(record.dataFolder, 'backups'), { recursive: true })
      writeFileSync(join(record.dataFolder, 'backups'), '')
    },
  ],
  [
    'the data folder is gone',
    (record: TestRecord) => {
      record.close()
      rmSync(record.dataFolder, { recursive: true })
    },
  ],
])('that %s is told', async (_what, happens) => {
  const { record } = await backedUp()
  happens(record)
  const wasThere = existsSync(record.dataFolder)

  expect(makeBackup(optionsFor(record, 'daily'))).toEqual({ ok: false, error: 'folderNotWritable' })
  expect(existsSync(record.dataFolder)).toBe(wasThere)
})

test('that the folder of backups goes while it is copied into is told', async () => {
  const { record } = await backedUp()
  const made = makeBackup(optionsFor(record, 'daily'), () => {
    rmSync(join(record.dataFolder, 'backups'), { recursive: true })
  })

  expect(made).toEqual({ ok: false, error: 'folderNotWritable' })
  expect(namesIn(record)).toEqual(['Ada'])
})

test('two in one second have two ids', async () => {
  const { record } = await backedUp()
  const again = makeBackup(optionsFor(record, 'onDemand'))

  expect(again.ok && again.value.id).toBe('20261124T090000Z-onDemand-2')
})

test('the first unlock of a day has one to make, the second none', async () => {
  const { record } = await backedUp()

  expect(dueBackup(record.dataFolder, today)).toBe('weekly')
  makeBackup(optionsFor(record, 'weekly'))
  expect(dueBackup(record.dataFolder, today)).toBe(null)
  expect(dueBackup(record.dataFolder, '2026-11-25')).toBe('daily')
})

test('what has expired goes when a new one is there, with leftovers of a crash', async () => {
  const { record } = await backedUp()
  mkdirSync(join(record.dataFolder, 'backups', '.making-20261124T100000Z-daily'))
  for (const day of ['01', '02', '03']) {
    makeBackup({
      ...optionsFor(record, 'daily'),
      now: new Date(`2027-01-${day}T09:00:00Z`),
      today: `2027-01-${day}`,
    })
  }
  const backups = join(record.dataFolder, 'backups')

  expect(readdirSync(backups)).toEqual(['20270101T090000Z-daily', '20270102T090000Z-daily', '20270103T090000Z-daily'])
})

// The engine may end in the moment before a backup gets its name: what has none is listed nowhere and goes with the next.
test('one that lacks nothing but its name counts for nothing', async () => {
  const { record, backup, folder } = await backedUp()
  const { dataFolder } = record
  cpSync(folder, join(dataFolder, 'backups', `.making-${backup.id}`), { recursive: true })

  expect(listBackups(dataFolder)).toEqual([backup])
  const id = `.making-${backup.id}`
  expect(restoreBackup({ dataFolder, id, now, today, numbers: null })).toEqual({ ok: false, error: 'notFound' })
  makeBackup(optionsFor(record, 'onDemand'))
  expect(readdirSync(join(dataFolder, 'backups'))).toEqual([backup.id, `${backup.id}-2`])
})

test('restoring brings the record of that time back and keeps the replaced one', async () => {
  const { dataFolder, id } = await twoStates()
  expect(await namesOf(dataFolder)).toEqual(['Ada', 'Ben'])

  expect(restoreBackup({ dataFolder, id, now, today, numbers: null })).toEqual({ ok: true, value: null })

  expect(await namesOf(dataFolder)).toEqual(['Ada'])
  const replaced = listBackups(dataFolder).find(({ kind }) => kind === 'beforeRestore')
  expect(replaced).toMatchObject({ verified: false, expiresOn: '2026-12-23' })

  expect(restoreBackup({ dataFolder, id: replaced?.id ?? '', now, today, numbers: null }).ok).toBe(true)
  expect(await namesOf(dataFolder)).toEqual(['Ada', 'Ben'])
})

test.each([
  [
    'cut',
    (file: string) => {
      truncateSync(file, 5000)
    },
  ],
  [
    'overwritten',
    (file: string) => {
      writeFileSync(file, 'x')
    },
  ],
  [
    'gone',
    (file: string) => {
      rmSync(file)
    },
  ],
])('restoring is the way out when the database is %s', async (_what, damage) => {
  const { dataFolder, id } = await twoStates()
  damage(databaseFile(dataFolder))

  expect(restoreBackup({ dataFolder, id, now, today, numbers: null }).ok).toBe(true)
  expect(await namesOf(dataFolder)).toEqual(['Ada'])
})

test('and when keys.json is lost', async () => {
  const { dataFolder, id } = await twoStates()
  rmSync(keyringFile(dataFolder))

  expect(restoreBackup({ dataFolder, id, now, today, numbers: null }).ok).toBe(true)
  expect(await namesOf(dataFolder)).toEqual(['Ada'])
})

// A WAL of the replaced database beside the restored one would be played into it.
test('the WAL of a crashed engine leaves with its database, and comes back with it', async () => {
  const { record, backup } = await backedUp()
  const { dataFolder } = record
  const crashed = temporaryFolder()
  record.db.update(applicantNames).set({ family: 'Changed' }).run()
  for (const name of ['workbench.sqlite', 'workbench.sqlite-wal', 'keys.json']) {
    copyFileSync(join(dataFolder, name), join(crashed, name))
  }
  record.close()
  for (const name of ['workbench.sqlite', 'workbench.sqlite-wal'])
    copyFileSync(join(crashed, name), join(dataFolder, name))

  expect(restoreBackup({ dataFolder, id: backup.id, now, today, numbers: null }).ok).toBe(true)
  expect(existsSync(`${databaseFile(dataFolder)}-wal`)).toBe(false)
  const replaced = listBackups(dataFolder).find(({ kind }) => kind === 'beforeRestore')
  restoreBackup({ dataFolder, id: replaced?.id ?? '', now, today, numbers: null })

  const again = await openRecord(dataFolder)
  onTestFinished(again.close)
  expect(again.db.select({ family: applicantNames.family }).from(applicantNames).all()).toEqual([{ family: 'Changed' }])
})

test.each([
  [
    'a changed byte',
    (folder: string) => {
      flip(databaseFile(folder), 9000)
    },
  ],
  [
    'changed keys',
    (folder: string) => {
      flip(keyringFile(folder), 40)
    },
  ],
  [
    'a lost original',
    (folder: string) => {
      rmSync(originalsFolder(folder), { recursive: true })
    },
  ],
])('a backup with %s is refused before anything is replaced', async (_what, damage) => {
  const { dataFolder, id } = await twoStates()
  damage(join(dataFolder, 'backups', id))

  expect(restoreBackup({ dataFolder, id, now, today, numbers: null })).toEqual({ ok: false, error: 'backupUnusable' })
  expect(await namesOf(dataFolder)).toEqual(['Ada', 'Ben'])
})

function flip(file: string, place: number): void {
  const bytes = readFileSync(file)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

test.each(['nowhere', '../..', '20261124T090000Z-daily'])('"%s" is not found', async (id) => {
  const { dataFolder } = await twoStates()

  expect(restoreBackup({ dataFolder, id, now, today, numbers: null })).toEqual({ ok: false, error: 'notFound' })
})

test('a restore is remembered until it has been recorded', async () => {
  const { dataFolder, id } = await twoStates()
  expect(unrecordedRestores(dataFolder)).toEqual([])
  restoreBackup({ dataFolder, id, now, today, numbers: null })

  expect(unrecordedRestores(dataFolder)).toMatchObject([{ id, at: now.toISOString() }])
  forgetRestores(dataFolder)
  expect(unrecordedRestores(dataFolder)).toEqual([])
})

class PowerFailure extends Error {}

/** Lets work come to its n-th step and no further; answers whether it was cut off. */
function cutOff(step: number, work: (checkpoint: () => void) => unknown): boolean {
  let left = step
  try {
    work(() => {
      if (left-- === 0) throw new PowerFailure()
    })
    return false
  } catch (cause) {
    if (cause instanceof PowerFailure) return true
    throw cause
  }
}

// Cut off at any step, and once more while finishing, the officer finds the old record or the restored one, whole, and
// the other among the backups.
test('a restore that is cut off at any step leaves a whole record', async () => {
  const { dataFolder: before, id } = await twoStates()
  let steps = 0
  for (let cut = true; cut; steps++) {
    const dataFolder = temporaryFolder()
    cpSync(before, dataFolder, { recursive: true })
    cut = cutOff(steps, (checkpoint) => restoreBackup({ dataFolder, id, now, today, numbers: null, checkpoint }))
    cutOff(1, (checkpoint) => {
      finishRestore(dataFolder, checkpoint)
    })
    finishRestore(dataFolder)

    const names = await namesOf(dataFolder)
    const replaced = listBackups(dataFolder).filter(({ kind }) => kind === 'beforeRestore')
    expect([names, replaced.length]).toEqual(replaced.length === 0 ? [['Ada', 'Ben'], 0] : [['Ada'], 1])
    expect(readdirSync(dataFolder).filter((name) => /restoring|restore\.json/.test(name))).toEqual([])
    expect(readdirSync(join(dataFolder, 'backups')).filter((name) => name.startsWith('.'))).toEqual([])
    expect(listBackups(dataFolder).some((one) => one.id === id)).toBe(true)
  }
  expect(steps).toBeGreaterThan(8)
})

test('restoring again first completes what was cut off', async () => {
  const { dataFolder, id } = await twoStates()
  cutOff(5, (checkpoint) => restoreBackup({ dataFolder, id, now, today, numbers: null, checkpoint }))

  expect(restoreBackup({ dataFolder, id, now, today, numbers: null }).ok).toBe(true)
  expect(await namesOf(dataFolder)).toEqual(['Ada'])
  expect(listBackups(dataFolder).filter(({ kind }) => kind === 'beforeRestore')).toHaveLength(2)
})
