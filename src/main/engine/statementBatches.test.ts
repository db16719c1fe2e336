import { fork } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decidedCopies } from '../../cli/bench/decidedCopies.ts'
import type { StatementBatch } from '#contract/statementBatches.ts'
import { work } from '../../cli/demo/demoOffice.ts'
import { temporaryFolder } from './db/database.fixtures.ts'
import { connect } from './db/connection.ts'
import { databaseFile, keyringFile } from './dataFolder/layout.ts'
import { passphrase, startEngine, unlock, type TestEngine } from './engine.fixtures.ts'
import { databaseKey, unlock as unlockKeys } from './keys/keyring.ts'
import { readKeyring } from './keys/keyringFile.ts'
import { receiveDemoCase } from './demoCase.fixtures.ts'

const decidedCases = 8

/** A record with decided cases of which none has a statement; whoever decided is signed in. */
async function decidedOffice(): Promise<TestEngine> {
  const { started, call, worked, received } = await receiveDemoCase()
  const { statements } = await work(call, received, worked)
  for (const { id } of statements) await call('statements.withdraw', { statementId: id, reason: 'Issued too early.' })
  return started
}

async function keyOf(dataFolder: string): Promise<Uint8Array> {
  const keyring = readKeyring(dataFolder)
  const officer = keyring.ok ? keyring.value.officers[0] : undefined
  if (!keyring.ok || officer === undefined) throw new Error('The record has no key file')
  const key = await unlockKeys(keyring.value, { officerId: officer.id, passphrase })
  if (!key.ok) throw new Error('The record does not unlock')
  return databaseKey(key.value)
}

/** Waits until the newest batch runs no more, or until `after` of its items are settled. */
async function settled({ engine, call }: TestEngine, after = Infinity): Promise<void> {
  let stop: () => void = () => undefined
  const told = new Promise<void>((resolve) => {
    stop = engine.subscribe((event, payload) => {
      if (event !== 'statementBatches.progress') return
      const { batch } = payload as { batch: StatementBatch }
      if (batch.state !== 'running' || batch.issued + batch.refused >= after) resolve()
    })
  })
  // It may have ended before anyone listened.
  const [newest] = await call('statementBatches.list', {})
  if (newest?.state === 'running') await told
  stop()
}

/** Issues in a process of its own, which is killed where it stands at one of its looks at the clock. */
async function issueUntilKilled(dataFolder: string, looks: number): Promise<void> {
  const child = fork(join(import.meta.dirname, 'batchIssuer.fixtures.ts'), [dataFolder, passphrase, String(looks)])
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
}

/** So many decided cases, each of an applicant of its own, in the office that comes back. */
async function officeWith(cases: number): Promise<TestEngine> {
  const started = await decidedOffice()
  const [seed] = (await started.call('cases.list', { view: 'all', filter: '', stages: [], purposes: [] })).rows
  if (seed === undefined) throw new Error('No case')
  await started.engine.close()
  const connection = connect(databaseFile(started.dataFolder), await keyOf(started.dataFolder))
  decidedCopies(connection, seed.id, cases - 1)
  connection.close()
  const office = await started.restart()
  await unlock(office)
  return office
}

// A number that is lost or given twice can't be mended: it is printed on paper that has left the office. Two
// programs are killed while they issue; what others leave behind is a copy of their folder at that moment.
test('a batch killed anywhere is resumed without a number lost or given twice, and one refusal stops no other', async () => {
  const started = await decidedOffice()
  const [seed] = (await started.call('cases.list', { view: 'all', filter: '', stages: [], purposes: [] })).rows
  if (seed === undefined) throw new Error('No case')
  const before = (await started.call('statements.register', { filter: '' })).of
  await started.engine.close()
  const connection = connect(databaseFile(started.dataFolder), await keyOf(started.dataFolder))
  decidedCopies(connection, seed.id, decidedCases - 1)
  // One of them has a name that no font can print.
  connection
    .prepare(
      'UPDATE applicant_names SET given = char(77952) WHERE applicant_id = (SELECT applicant_id FROM cases WHERE serial = 4)',
    )
    .run()
  connection.close()
  for (const looks of fc.sample(fc.integer({ min: 5, max: 11 }), { numRuns: 2, seed: 20_260_518 }))
    await issueUntilKilled(started.dataFolder, looks)
  let office = await started.restart()
  await unlock(office)
  const [interrupted] = await office.call('statementBatches.list', {})
  if (interrupted === undefined) throw new Error('The batch is lost')
  const { id } = interrupted
  expect(interrupted).toMatchObject({ state: 'interrupted', of: decidedCases })
  expect(interrupted.issued).toBeGreaterThan(0)
  await office.call('statementBatches.resume', { batchId: id })
  for (const point of fc.sample(fc.integer({ min: 1, max: 2 }), { numRuns: 2, seed: 20_260_518 })) {
    const known = (await office.call('statementBatches.list', {})).find((one) => one.id === id)
    if (known === undefined) throw new Error('The batch is lost')
    await settled(office, known.issued + known.refused + point)
    const copy = temporaryFolder()
    copyFileSync(keyringFile(office.dataFolder), keyringFile(copy))
    for (const suffix of ['', '-wal']) {
      const file = databaseFile(office.dataFolder) + suffix
      if (existsSync(file)) copyFileSync(file, databaseFile(copy) + suffix)
    }
    await office.engine.close()
    office = startEngine({ demo: true, dataFolder: copy })
    await unlock(office)
    expect((await office.call('statementBatches.list', {}))[0]).toMatchObject({ id, state: 'interrupted' })
    await office.call('statementBatches.resume', { batchId: id })
  }
  await settled(office)
  const [batch] = await office.call('statementBatches.list', {})
  expect(batch).toMatchObject({ id, state: 'done', of: decidedCases, issued: decidedCases - 1, refused: 1 })
  const manifest = await office.call('statementBatches.manifest', { batchId: id, format: 'json', language: 'en' })
  const rows = JSON.parse(strFromU8(manifest.bytes)) as {
    number: string | null
    case: string
    file: string | null
    reason: string | null
  }[]
  const numbers = rows.flatMap(({ number }) => number ?? [])
  expect(numbers).toEqual(numbers.map((_, index) => `2026/${String(before + index + 1).padStart(4, '0')}`))
  expect(new Set(rows.map((row) => row.case)).size).toBe(decidedCases)
  expect(rows.filter(({ reason }) => reason !== null)).toMatchObject([
    { case: '2026-0004', reason: 'lettersMissing', number: null },
  ])
  const waiting = await office.call('statementBatches.waiting', { filter: '', language: 'en' })
  expect(waiting.rows.map(({ caseNumber }) => caseNumber)).toEqual(['2026-0004'])

  const zip = await office.call('statementBatches.files', { batchId: id, language: 'de' })
  const entries = unzipSync(zip.bytes)
  expect(Object.keys(entries).sort()).toEqual(
    ['manifest.csv', 'manifest.json', ...rows.flatMap(({ file }) => file ?? [])].sort(),
  )
  expect(strFromU8(entries['manifest.csv'] ?? new Uint8Array())).toContain('"abgelehnt"')

  const { id: second } = await office.call('statementBatches.start', { filter: '', language: 'de' })
  await office.call('statementBatches.cancel', { batchId: second })
  await settled(office)
  expect((await office.call('statementBatches.list', {}))[0]).toMatchObject({ id: second, state: 'stopped' })
}, 120_000)

// One statement alone said so before it was issued, five hundred said nothing.
test('what waits is told of texts in another language, as one statement is', async () => {
  const { call } = await decidedOffice()
  const [row] = (await call('cases.list', { view: 'all', filter: '', stages: [], purposes: [] })).rows
  if (row === undefined) throw new Error('No case')
  const told = async (language: 'en' | 'de') =>
    (await call('statementBatches.waiting', { filter: '', language })).otherLanguage
  expect([await told('en'), await told('de')]).toEqual([[], []])

  const draft = await call('decisions.draft', { caseId: row.id })
  const content = { ...draft.content, reasons: draft.content.reasons.filter(({ lang }) => lang === 'de') }
  const { revision } = await call('decisions.saveDraft', { caseId: row.id, revision: draft.revision, content })
  await call('decisions.record', { caseId: row.id, revision })
  expect([await told('en'), await told('de')]).toEqual([[row.number], []])
})

// Two presses began two batches over the same decisions, and the second told each of them as refused.
test('what a batch is at waits for no other, in its language', async () => {
  const office = await decidedOffice()
  const { call } = office
  const waiting = async (language: 'en' | 'de') => (await call('statementBatches.waiting', { filter: '', language })).of
  const all = await waiting('en')
  await call('statementBatches.start', { filter: '', language: 'en' })
  expect([await waiting('en'), await waiting('de')]).toEqual([0, all])
  const again = await office.engine.call('statementBatches.start', { filter: '', language: 'en' })
  expect(again).toMatchObject({ ok: false, error: { code: 'notFound' } })

  await settled(office)
  const { id, of, issued } = (await call('statementBatches.list', {}))[0] ?? {}
  expect([of, issued]).toEqual([all, all])
  expect((await call('statementBatches.list', {})).filter((one) => one.id !== id)).toEqual([])
})

// Each print of it bore a number that the batch had taken meanwhile: it waited until the last of five hundred was issued.
test('a statement that is issued while a batch runs takes its turn', async () => {
  const office = await officeWith(12)
  const { call } = office
  const { id } = await call('statementBatches.start', { filter: '', language: 'en' })
  const [first] = (await call('statementBatches.waiting', { filter: '', language: 'de' })).rows
  if (first === undefined) throw new Error('No decision')
  await call('statements.issue', { decisionId: first.decisionId, language: 'de' })
  const [batch] = await call('statementBatches.list', {})

  expect(batch).toMatchObject({ id, state: 'running' })
  expect(batch?.issued).toBeLessThan(4)
  await settled(office)
  const { rows } = await call('statements.register', { filter: '' })
  expect(rows.map(({ number }) => number).sort()).toEqual(
    rows.map((_, at) => `2026/${String(at + 1).padStart(4, '0')}`),
  )
}, 120_000)
