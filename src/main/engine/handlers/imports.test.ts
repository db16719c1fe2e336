import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { ImportJob } from '#contract/cases.ts'
import attestation from '#core/importing/fixtures/attestation.json' with { type: 'json' }
import { mostTogether } from '#core/importing/importer.ts'
import { receiveCase } from '../cases.fixtures.ts'
import { originalsFolder } from '../dataFolder/layout.ts'
import { openEngine, resourcesFolder, type TestEngine } from '../engine.fixtures.ts'

const file = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(resourcesFolder, 'samples', name))) })
const [badge, course] = [file('ada-python-montavon.jsonld'), file('statistics-papadopoulou.json')]

async function ended({ call }: TestEngine, { id }: ImportJob): Promise<ImportJob> {
  await vi.waitFor(
    async () => {
      expect(await call('imports.job', { jobId: id })).not.toMatchObject({ state: 'running' })
    },
    { timeout: 20_000 },
  )
  return call('imports.job', { jobId: id })
}

// Dropped twice, or into two windows: the second reading met the row of the first, and its job never ended.
test('one file that is put into a case twice at once is taken once', async () => {
  const started = await openEngine()
  const caseId = await receiveCase(started)
  const jobs = await Promise.all([1, 2].map(() => started.call('imports.start', { caseId, files: [badge] })))
  const files = (await Promise.all(jobs.map((job) => ended(started, job)))).flatMap((job) => job.files)

  expect(files.map(({ state }) => state)).toEqual(['imported', 'alreadyHere'])
  const { credentials } = await started.call('cases.get', { caseId })
  expect(credentials).toHaveLength(1)
})

// A window that waits for a job that is over without a word shows "is being read" until it is closed.
test('a file that cannot be kept is told of, and the ones after it are read', async () => {
  const logged: unknown[] = []
  const started = await openEngine({ log: (code, facts) => logged.push({ code, ...facts }) })
  const caseId = await receiveCase(started)
  const folder = originalsFolder(started.dataFolder)
  const job = await started.call('imports.start', { caseId, files: [badge, course] })
  writeFileSync(folder, 'in the way')
  const stop = started.engine.subscribe((event, payload) => {
    if (event !== 'imports.progress' || (payload as { job: ImportJob }).job.files[0]?.state !== 'refused') return
    stop()
    renameSync(folder, `${folder}.aside`)
  })
  const { state, files } = await ended(started, job)

  expect(state).toBe('finished')
  expect(files).toMatchObject([
    { name: badge.name, state: 'refused', problem: { code: 'not-kept' } },
    { name: course.name, state: 'imported', problem: null },
  ])
  expect(logged).toContainEqual({ code: 'import.failed', kind: 'Error', reason: 'EEXIST' })
})

// Of one presentation, each was called all of its formats at once, by a word that nobody had written.
test('credentials of several formats in one presentation are each called by their own', async () => {
  const started = await openEngine()
  const caseId = await receiveCase(started)
  const verifiableCredential = [JSON.parse(new TextDecoder().decode(course.bytes)), attestation] as unknown
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'VerifiablePresentation', verifiableCredential }))
  const job = await started.call('imports.start', { caseId, files: [{ name: 'wallet.json', bytes }] })
  expect((await ended(started, job)).files).toMatchObject([{ state: 'imported' }])

  const { credentials } = await started.call('cases.get', { caseId })
  expect(credentials.map(({ format }) => format).toSorted()).toEqual(['ebsi', 'openBadge3'])
})

// "Import ended, 11 imported" stood there, and the file that had been under way came in after it.
test('an import that is cancelled has ended once the file that was being read is in or left out', async () => {
  const started = await openEngine()
  const caseId = await receiveCase(started)
  const [job, cancelled] = await Promise.all([
    started.call('imports.start', { caseId, files: [badge, course] }),
    started.call('imports.start', { caseId, files: [course] }),
  ])
  const asked = await Promise.all([job, cancelled].map(({ id }) => started.call('imports.cancel', { jobId: id })))
  const isUnderWay = ({ files }: ImportJob) => files.some(({ state }) => state === 'reading')

  expect(asked.map((one) => [one.state, isUnderWay(one)])).toEqual([
    ['running', true],
    ['running', true],
  ])
  const last = await ended(started, job)
  expect([last.state, isUnderWay(last)]).toEqual(['cancelled', false])
  expect(last.files.filter(({ state }) => state === 'waiting')).toEqual([])
})

// Each step of each file was told with all files of the job: of 2,000 files that came to 800 MB, and to as many drawings.
test('an import of many files is told as often as it can be looked at, and its end with every file', async () => {
  const started = await openEngine()
  const caseId = await receiveCase(started)
  const told: ImportJob[] = []
  started.engine.subscribe((event, payload) => {
    if (event === 'imports.progress') told.push((payload as { job: ImportJob }).job)
  })
  const files = Array.from({ length: 200 }, (_, nth) => ({
    name: `${String(nth)}.json`,
    bytes: new TextEncoder().encode(`{"nothing":${String(nth)}}`),
  }))
  const before = performance.now()
  await ended(started, await started.call('imports.start', { caseId, files }))
  const seconds = (performance.now() - before) / 1000

  expect(told.length).toBeLessThan(10 + seconds * 6)
  expect(told.at(-1)).toMatchObject({ state: 'finished' })
  expect(told.at(-1)?.files.map(({ state }) => state)).toEqual(files.map(() => 'refused'))
})

// Would catch a window that hands over a folder whole: it is copied from process to process, and the engine holds it to the end.
test('one message carries a part of a large import at most', async () => {
  const started = await openEngine()
  const caseId = await receiveCase(started)
  const refused = { ok: false, error: { code: 'invalidInput', facts: { path: 'files' } } }
  const together = (count: number, bytes: number) =>
    Array.from({ length: count }, (_, nth) => ({ name: `${String(nth)}.json`, bytes: new Uint8Array(bytes) }))

  for (const files of [together(mostTogether.files + 1, 1), together(2, mostTogether.bytes / 2 + 1)]) {
    expect(await started.engine.call('imports.start', { caseId, files })).toMatchObject(refused)
    expect(await started.engine.call('imports.inspect', { files })).toMatchObject(refused)
  }
  await ended(started, await started.call('imports.start', { caseId, files: together(mostTogether.files, 1) }))
})
