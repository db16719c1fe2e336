import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Input } from '#contract/contract.ts'
import type { BackupsState } from '#contract/session.ts'
import { backupsFolder } from '../dataFolder/layout.ts'
import {
  openEngine,
  passphrase,
  resourcesFolder,
  someCase,
  startEngine,
  unlock,
  type TestEngine,
} from '../engine.fixtures.ts'

const held = new URL('../backup/heldBackup.fixtures.ts', import.meta.url)
const ending = new URL('../backup/endingBackup.fixtures.ts', import.meta.url)

/** An office whose first backup was made; from here on each is held half way until `release` is called. */
async function office(worker = held) {
  const first = await openEngine()
  await first.call('backups.make', {})
  await first.engine.close()
  const desk = startEngine({
    ...{ dataFolder: first.dataFolder, now: first.clock.now },
    backupBeside: { fromBytes: 0, worker },
  })
  await unlock(desk)
  return withRelease(desk)
}

function withRelease(desk: TestEngine) {
  const told: BackupsState[] = []
  desk.engine.subscribe((event, payload) => {
    if (event === 'backups.changed') told.push(payload as BackupsState)
  })
  return {
    ...desk,
    told,
    release: () => {
      writeFileSync(join(desk.dataFolder, 'release'), '')
    },
    /** Settles once a backup lies there half. */
    half: () =>
      vi.waitFor(
        () => {
          expect(existsSync(join(backupsFolder(desk.dataFolder), '.making-half'))).toBe(true)
        },
        { timeout: 10_000 },
      ),
  }
}

async function openCase({ call }: Pick<TestEngine, 'call'>) {
  const { caseId } = await call('cases.create', someCase)
  return { caseId, number: (await call('cases.get', { caseId })).number }
}

const everyCase: Input<'cases.list'> = { view: 'all', filter: '', stages: [], purposes: [] }

const databaseFilesOf = ({ dataFolder }: Pick<TestEngine, 'dataFolder'>) =>
  readdirSync(dataFolder).filter((name) => name.includes('sqlite'))

const listed = async ({ call }: Pick<TestEngine, 'call'>) => (await call('backups.list', {})).map(({ id }) => id)

/** What lies in the folder of backups, finished or not. */
const lying = ({ dataFolder }: Pick<TestEngine, 'dataFolder'>) => readdirSync(backupsFolder(dataFolder)).toSorted()

/** Whether a promise has settled, asked after everything that was due has run. */
async function hasSettled(promise: Promise<unknown>): Promise<boolean> {
  const later = new Promise((resolve) => setTimeout(resolve, 20, 'later'))
  return (await Promise.race([promise, later])) !== 'later'
}

// A record of 1.4 GB gave no answer for up to a quarter of a minute at the first unlock of each day.
test('a large record answers and is written to while its backup is made', async () => {
  const desk = await office()
  const before = await listed(desk)
  const making = desk.call('backups.make', {})
  await desk.half()

  expect(await desk.call('backups.state', {})).toEqual({ making: 'onDemand', notMade: null })
  const { number } = await openCase(desk)
  expect(await listed(desk)).toEqual(before)
  expect(await hasSettled(making)).toBe(false)

  desk.release()
  const made = await making
  expect(made).toMatchObject({ kind: 'onDemand', verified: true })
  expect(lying(desk)).toEqual([...before, made.id].toSorted())
  expect(desk.told).toEqual([
    { making: 'onDemand', notMade: null },
    { making: null, notMade: null },
  ])

  await desk.call('backups.restore', { id: made.id })
  await unlock(desk)
  expect((await desk.call('cases.list', everyCase)).rows).toMatchObject([{ number }])
})

// The session had ended before the backup was looked at: the screen that would have told the refusal was gone with it.
test('a damaged backup is refused to who is signed in, and they stay so', async () => {
  const desk = await office()
  const [id = ''] = await listed(desk)
  writeFileSync(join(backupsFolder(desk.dataFolder), id, 'workbench.sqlite'), 'damaged')

  expect(await desk.refused('backups.restore', { id })).toMatchObject({ code: 'backupUnusable' })
  expect(await desk.call('session.state', {})).toMatchObject({ phase: 'open' })
})

test('the backup of a day is made beside the work too', async () => {
  const desk = await office()
  const before = await listed(desk)
  await desk.call('session.lock', {})
  desk.clock.now = new Date('2026-05-19T08:00:00Z')
  await unlock(desk)
  await desk.half()

  expect(await desk.call('backups.state', {})).toEqual({ making: 'daily', notMade: null })
  await openCase(desk)
  // Nor does who unlocks meanwhile begin a second one.
  await desk.call('session.lock', {})
  await unlock(desk)
  desk.release()
  await vi.waitFor(async () => {
    expect(await listed(desk)).toEqual(['20260519T080000Z-daily', ...before])
  })
  await desk.call('backups.make', {})
  expect(desk.told.flatMap(({ making }) => making ?? [])).toEqual(['daily', 'onDemand'])
})

// Half a backup must not stay, a whole one that somebody waits for must not be given up because they left their desk, and
// officers who share a computer must not wait a minute for each other.
test('who locks while one is made leaves at once, the next comes in at once, and it is made', async () => {
  const desk = await office()
  const other = await desk.call('officers.add', { name: 'Miriam Okafor', passphrase, roles: ['officer'] })
  const making = desk.call('backups.make', {})
  await desk.half()

  expect(await desk.call('session.lock', {})).toMatchObject({ phase: 'locked' })
  expect(await desk.refused('office.settings', {})).toMatchObject({ code: 'locked' })
  await desk.call('session.unlock', { officerId: other.id, passphrase })
  const { number } = await openCase(desk)
  await unlock(desk)
  expect(await hasSettled(making)).toBe(false)

  desk.release()
  const made = await making
  expect(made.verified).toBe(true)
  expect(await listed(desk)).toContain(made.id)
  expect((await desk.call('cases.list', everyCase)).rows).toMatchObject([{ number }])
  await desk.call('session.lock', {})
  await unlock(desk)
  expect((await desk.call('cases.list', everyCase)).rows).toMatchObject([{ number }])
  await desk.engine.close()
  expect(databaseFilesOf(desk)).toEqual(['workbench.sqlite'])
})

// The record would be closed under the hands of who works in it.
test('a session that ended while one is made closes nothing under those after it', async () => {
  const desk = await office()
  const making = desk.call('backups.make', {})
  await desk.half()
  for (let sitting = 0; sitting < 3; sitting++) {
    await desk.call('session.lock', {})
    await unlock(desk)
  }
  desk.release()
  await making
  await new Promise((resolve) => setTimeout(resolve, 20))

  const { number } = await openCase(desk)
  expect((await desk.call('cases.list', everyCase)).rows).toMatchObject([{ number }])
  await desk.call('session.lock', {})
  await vi.waitFor(() => {
    expect(databaseFilesOf(desk)).toEqual(['workbench.sqlite'])
  })
})

// The end of an earlier session would close the record while an import of the later one writes into it.
test('what a later session began is brought to its end, though the backup of an earlier one ends first', async () => {
  const desk = await office()
  const { caseId } = await openCase(desk)
  const making = desk.call('backups.make', {})
  await desk.half()
  await desk.call('session.lock', {})
  await unlock(desk)
  const samples = ['ada-python-montavon.jsonld', 'statistics-papadopoulou.json', 'databases-wojcik.jsonld']
  const files = samples.map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(resourcesFolder, 'samples', name))),
  }))
  await desk.call('imports.start', { caseId, files })
  desk.release()
  await desk.call('session.lock', {})
  await making
  await unlock(desk)

  expect((await desk.call('cases.get', { caseId })).credentials).toHaveLength(samples.length)
})

test('a restore waits until it is made', async () => {
  const desk = await office()
  const [before = ''] = await listed(desk)
  const making = desk.call('backups.make', {})
  await desk.half()
  await desk.call('session.lock', {})
  const restoring = desk.call('backups.restore', { id: before })
  expect(await hasSettled(restoring)).toBe(false)

  desk.release()
  const { id } = await making
  expect(await restoring).toMatchObject({ phase: 'locked' })
  expect(await listed(desk)).toContain(id)
})

test('who quits while one is made finds it whole, and the log of the database folded in', async () => {
  const desk = await office()
  const making = desk.call('backups.make', {})
  await desk.half()
  const closing = desk.engine.close()
  expect(await hasSettled(closing)).toBe(false)

  desk.release()
  await closing
  const { id } = await making
  expect(lying(desk)).toContain(id)
  expect(lying(desk).filter((name) => name.startsWith('.'))).toEqual([])
  expect(databaseFilesOf(desk)).toEqual(['workbench.sqlite'])
})

test('two that are asked for at once are made one after the other, each whole', async () => {
  const desk = await office()
  const both = [1, 2].map(() => desk.call('backups.make', {}))
  await desk.half()
  expect(lying(desk).filter((name) => name.startsWith('.making-'))).toEqual(['.making-half'])

  desk.release()
  const made = await Promise.all(both)
  expect(made.map(({ verified }) => verified)).toEqual([true, true])
  expect(await listed(desk)).toEqual(expect.arrayContaining(made.map(({ id }) => id)))
  expect(new Set(made.map(({ id }) => id)).size).toBe(2)
  expect(desk.told.map(({ making }) => making)).toEqual(['onDemand', null, 'onDemand', null])
})

test('why the backup of a day was not made is told to who looks, until one is made', async () => {
  const logged: string[] = []
  const first = await openEngine()
  await first.call('backups.make', {})
  await first.engine.close()
  rmSync(backupsFolder(first.dataFolder), { recursive: true })
  writeFileSync(backupsFolder(first.dataFolder), 'a file in its place')
  const desk = startEngine({
    ...{ dataFolder: first.dataFolder, now: first.clock.now },
    log: (code, facts) => logged.push(`${code} ${facts['reason']}`),
  })
  await unlock(desk)

  const notMade = { kind: 'daily', at: first.clock.now.toISOString(), code: 'folderNotWritable' }
  await vi.waitFor(async () => {
    expect(await desk.call('backups.state', {})).toEqual({ making: null, notMade })
  })
  expect(logged).toEqual(['backup.failed folderNotWritable'])
  expect(await desk.refused('backups.make', {})).toMatchObject({ code: 'folderNotWritable' })

  rmSync(backupsFolder(first.dataFolder))
  await desk.call('backups.make', {})
  expect(await desk.call('backups.state', {})).toEqual({ making: null, notMade: null })
})

test('a worker that ends is told, and the record goes on', async () => {
  const desk = await office(ending)
  expect(await desk.refused('backups.make', {})).toMatchObject({ code: 'unexpected' })
  expect(await desk.call('backups.state', {})).toMatchObject({ making: null, notMade: { code: 'unexpected' } })
  expect(lying(desk).filter((name) => name.startsWith('.'))).toEqual([])
  await openCase(desk)
})

// The copy held who was erased while it was made, until a day after the one that the erasure told; and the log of the database
// could not be cut while the copy was read from it.
test('nobody is erased while a backup is made that still holds them', async () => {
  const desk = await office()
  const { caseId, number } = await openCase(desk)
  desk.clock.now = new Date('2026-05-20T08:00:00Z')
  const making = desk.call('backups.make', {})
  await desk.half()
  const erase = { caseId, scope: 'applicant', ground: 'request', typed: number } as const
  const erasing = desk.call('erasures.erase', erase)
  expect(await hasSettled(erasing)).toBe(false)
  expect((await desk.call('cases.get', { caseId })).number).toBe(number)

  desk.release()
  const { expiresOn } = await making
  expect((await erasing).backupsUntil).toBe(expiresOn)
  expect(await desk.refused('cases.get', { caseId })).toMatchObject({ code: 'notFound' })
})

test('an erasure that waits is not done once its officer has locked', async () => {
  const desk = await office()
  const { caseId, number } = await openCase(desk)
  const making = desk.call('backups.make', {})
  await desk.half()
  const erasing = desk.refused('erasures.erase', { caseId, scope: 'applicant', ground: 'request', typed: number })
  await desk.call('session.lock', {})

  desk.release()
  await making
  expect(await erasing).toMatchObject({ code: 'locked' })
  await unlock(desk)
  expect((await desk.call('cases.get', { caseId })).number).toBe(number)
})
