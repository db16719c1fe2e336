import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Input, Output, Route } from '#contract/contract.ts'
import { readsAlone } from '#contract/readsAlone.ts'
import { readDemoCases } from '../../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, work } from '../../../cli/demo/demoOffice.ts'
import { loggedIn, lookIn } from '../audit/logged.fixtures.ts'
import { databaseFile } from '../dataFolder/layout.ts'
import {
  openEngine,
  passphrase,
  resourcesFolder,
  someCase,
  startEngine,
  unlock,
  type TestEngine,
} from '../engine.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
const all: Input<'cases.list'> = { view: 'all', filter: '', stages: [], purposes: [] }

interface Closed {
  readonly dataFolder: string
  readonly now: Date
}

/** An office with one case and a document in it, closed. */
async function closedOffice(): Promise<Closed> {
  const made = await openEngine()
  const opened = await openCase(made)
  if (!opened.ok) throw new Error(opened.error.code)
  const { caseId } = opened.value as Output<'cases.create'>
  await made.call('documents.add', { caseId, file: { name: 'a.txt', bytes: new Uint8Array(9) }, kind: 'other' })
  await made.engine.close()
  return { dataFolder: made.dataFolder, now: made.clock.now }
}

/** A case that was decided and stated, closed. */
async function workedOffice() {
  const made = startEngine({ demo: true })
  const call = callsOf(made.engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const [worked] = demo.worked
  if (worked === undefined) throw new Error('The demo lost its cases')
  const received = await receive(call, join(resourcesFolder, 'samples'), worked)
  const done = await work(call, received, worked)
  await made.engine.close()
  return { dataFolder: made.dataFolder, now: made.clock.now, ...received, ...done }
}

/** The same office unlocked, its check held until `release` is called. */
async function reopened({ dataFolder, now }: Closed) {
  const worker = new URL('./heldCheck.fixtures.ts', import.meta.url)
  const desk = startEngine({ dataFolder, now, checkBeside: { fromBytes: 0, worker } })
  await unlock(desk)
  const release = () => {
    writeFileSync(join(dataFolder, 'release'), '')
  }
  return { desk, release }
}

const openCase = ({ engine }: TestEngine) => engine.call('cases.create', someCase)

const checkingIn = async ({ call }: TestEngine) => (await call('session.state', {})).checking

/** Overwrites bytes in the middle of a page that nothing at the door reads. */
async function damage(dataFolder: string): Promise<void> {
  const rootOf = `SELECT rootpage FROM sqlite_schema WHERE name = 'archived_cases'`
  const page = await lookIn(dataFolder, (connection) => Number(connection.prepare(rootOf).pluck().get()))
  const handle = openSync(databaseFile(dataFolder), 'r+')
  writeSync(handle, 'damaged', (page - 1) * 4096 + 1000)
  closeSync(handle)
}

// Twelve seconds in which nobody was answered, each time that a large record was unlocked.
test('a record answers while it is checked, and what would change it waits', async () => {
  const office = await closedOffice()
  const before = readFileSync(databaseFile(office.dataFolder))
  const { desk, release } = await reopened(office)
  expect((await desk.call('cases.list', all)).fitting).toBe(1)
  expect(await checkingIn(desk)).toBe(true)

  const answered: unknown[] = []
  const opening = openCase(desk)
  void opening.then((reply) => answered.push(reply))
  await desk.call('cases.list', all)
  expect(answered).toEqual([])
  expect(readFileSync(databaseFile(office.dataFolder))).toEqual(before)

  release()
  expect(await opening).toMatchObject({ ok: true })
  expect(await checkingIn(desk)).toBe(false)
  expect((await desk.call('cases.list', all)).fitting).toBe(2)
  await desk.engine.close()
  const codes = (await loggedIn(office.dataFolder)).map(({ code }) => code)
  expect(codes.lastIndexOf('record.unlocked')).toBeLessThan(codes.lastIndexOf('case.opened'))
})

// A write to a damaged record may take along what could still be read from it.
test('a damaged record closes to everything once it is found, and nothing was written to it', async () => {
  const office = await closedOffice()
  await damage(office.dataFolder)
  const before = readFileSync(databaseFile(office.dataFolder))
  const { desk, release } = await reopened(office)
  const opening = openCase(desk)

  release()
  expect(await opening).toMatchObject({ ok: false, error: { code: 'databaseDamaged' } })
  expect(await desk.call('session.state', {})).toMatchObject({ phase: 'damaged', checking: false })
  expect(await desk.refused('cases.list', all)).toMatchObject({ code: 'locked' })
  await desk.engine.close()
  expect(readFileSync(databaseFile(office.dataFolder))).toEqual(before)
  expect(readdirSync(join(office.dataFolder, 'originals'))).not.toEqual([])
})

// Who unlocked stands in the log, however short they stayed; and nobody waits twelve seconds for locking.
test('locking waits for no check, and the unlock is in the log', async () => {
  const office = await closedOffice()
  const { desk } = await reopened(office)
  await desk.call('session.lock', {})
  await unlock(desk)
  await desk.call('cases.list', all)
  expect(await checkingIn(desk)).toBe(true)
  await desk.engine.close()

  const codes = (await loggedIn(office.dataFolder)).map(({ code }) => code)
  expect(codes.slice(-2)).toEqual(['record.unlocked', 'record.unlocked'])
})

// Erased people must not be shown while the record is looked at, nor the numbers given again that were given before.
test('after a restore the record is checked before anything is answered', async () => {
  const office = await closedOffice()
  const first = startEngine({ dataFolder: office.dataFolder, now: office.now })
  await unlock(first)
  const { id } = await first.call('backups.make', {})
  await first.call('backups.restore', { id })
  await first.engine.close()

  const { desk } = await reopened(office)
  expect(await checkingIn(desk)).toBe(false)
})

test('where the worker does not start the engine looks itself', async () => {
  const { dataFolder, now } = await closedOffice()
  const worker = new URL('./nowhere.ts', import.meta.url)
  const desk = startEngine({ dataFolder, now, checkBeside: { fromBytes: 0, worker } })
  await unlock(desk)

  expect(await openCase(desk)).toMatchObject({ ok: true })
  expect(await checkingIn(desk)).toBe(false)
})

// A route that is named here and writes would fail for as long as the check takes, and only in a large record.
test('every route that answers meanwhile writes nothing', async () => {
  const office = await workedOffice()
  const { desk, release } = await reopened(office)
  const { call } = desk
  const { caseId, caseCredentialId } = office
  const seen = await call('cases.get', { caseId })
  const [module] = await call('catalogue.modules', { programmeId: null, filter: '' })
  const [pack] = await call('trustPacks.list', {})
  const inputs: Partial<Record<Route, object>> = {
    'day.list': { whose: 'office' },
    'cases.list': all,
    'credentials.get': { caseCredentialId },
    'credentials.resting': { caseCredentialIds: [caseCredentialId] },
    'credentials.original': { sourceFileId: (await call('credentials.get', { caseCredentialId })).sourceFileId },
    'identity.hint': { caseCredentialId },
    'applicants.samePerson': { applicantId: seen.applicant.id },
    'catalogue.modules': { programmeId: null, filter: '' },
    'catalogue.page': { programmeId: null, filter: '', from: 0 },
    'catalogue.find': { text: 'data', atMost: 5 },
    'cases.find': { by: 'anything', text: '2026', atMost: 5 },
    'catalogue.module': { moduleVersionId: module?.moduleVersionId },
    'stack.get': { caseId, moduleVersionId: null, chosen: null },
    'statements.bytes': { statementId: office.statements[0]?.id },
    'statements.register': { filter: '' },
    'archive.list': { filter: '' },
    'retention.list': { view: 'all' },
    'trustPacks.get': { id: pack?.id },
    'documents.bytes': { documentId: crypto.randomUUID() },
    'letters.bytes': { letterId: crypto.randomUUID() },
    'records.bytes': { recordId: crypto.randomUUID() },
  }
  const answers: Record<string, string> = {}
  for (const route of readsAlone) {
    if (route === 'session.lock') continue
    const reply = await desk.engine.call(route, inputs[route] ?? { caseId })
    answers[route] = reply.ok ? 'answered' : reply.error.code
  }
  expect(await checkingIn(desk)).toBe(true)
  release()

  const absent = Object.entries(answers).filter(([, answer]) => answer !== 'answered')
  expect(absent).toEqual([
    ['documents.bytes', 'notFound'],
    ['letters.bytes', 'notFound'],
    ['records.bytes', 'notFound'],
  ])
})
