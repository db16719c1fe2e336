import { afterEach, expect, test } from 'vitest'
import type { SourceFile } from '#core/importing/importer.ts'
import { createReader, type Reader } from './reader.ts'

const badge = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://uni.example', type: ['Profile'], name: 'Universität Musterstadt' },
  validFrom: '2026-02-01T00:00:00Z',
  credentialSubject: { type: ['AchievementSubject'], achievement: { name: 'Databases' } },
}
const fileOf = (content: string): SourceFile => ({ name: 'badge.json', bytes: new TextEncoder().encode(content) })
const good = fileOf(JSON.stringify(badge))

const realWorker = new URL('read.worker.ts', import.meta.url)
/** A worker that does what its code says with each file: stands for a parser that goes wrong. */
const workerThat = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (file) => { const text = new TextDecoder().decode(file.bytes); ${code} })`)}`,
  )
const answer = `parentPort.postMessage({ ok: false, error: { code: 'empty', facts: { text } } })`

const readers: Reader[] = []
function readerWith(bounds: Partial<Parameters<typeof createReader>[0]> = {}): Reader {
  const reader = createReader({ worker: realWorker, seconds: 20, megabytes: 256, ...bounds })
  readers.push(reader)
  return reader
}
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close()
})

test('a file is read in the worker, and so are the ones after it', async () => {
  const reader = readerWith()

  const [first, broken, last] = await Promise.all([reader.read(good), reader.read(fileOf('{')), reader.read(good)])

  expect(first).toMatchObject({ ok: true, value: { readings: [{ importer: 'openBadge3' }] } })
  expect(broken).toEqual({ ok: false, error: { code: 'truncated', facts: {} } })
  expect(last).toEqual(first)
})

// Without its own bound one file that never ends would stop every import after it.
test('a file that takes too long is given up, and the next one is read by a fresh worker', async () => {
  const reader = readerWith({ worker: workerThat(`while (text === 'endless'); ${answer}`), seconds: 1 })

  expect(await reader.read(fileOf('endless'))).toEqual({
    ok: false,
    error: { code: 'took-too-long', facts: { seconds: 1 } },
  })
  expect(await reader.read(fileOf('next'))).toMatchObject({ error: { facts: { text: 'next' } } })
})

test('a file that needs too much memory is given up without harm to the rest', async () => {
  const eat = `const kept = []; while (text === 'hungry') kept.push({ more: [Math.random(), Math.random(), 'x'] })`
  const reader = readerWith({ worker: workerThat(`${eat}; ${answer}`), megabytes: 16 })

  expect(await reader.read(fileOf('hungry'))).toEqual({
    ok: false,
    error: { code: 'took-too-much-memory', facts: { megabytes: 16 } },
  })
  expect(await reader.read(fileOf('next'))).toMatchObject({ error: { facts: { text: 'next' } } })
})

test.each(['throw new Error("bug")', 'process.exit(0)'])(
  'a worker that ends with %s is a problem of one file',
  async (end) => {
    const reader = readerWith({ worker: workerThat(`if (text === 'bad') ${end}; ${answer}`) })

    const [bad, next] = await Promise.all([reader.read(fileOf('bad')), reader.read(fileOf('next'))])

    expect(bad).toEqual({ ok: false, error: { code: 'crashed', facts: {} } })
    expect(next).toMatchObject({ error: { facts: { text: 'next' } } })
  },
)

test('cancelling stops the running file and the waiting one, and leaves the third alone', async () => {
  const reader = readerWith({ worker: workerThat(`while (text === 'endless'); ${answer}`) })
  const [running, waiting] = [new AbortController(), new AbortController()]

  const outcomes = [
    reader.read(fileOf('endless'), running.signal),
    reader.read(fileOf('waiting'), waiting.signal),
    reader.read(fileOf('third')),
  ]
  waiting.abort()
  running.abort()

  expect(await Promise.all(outcomes)).toMatchObject([
    { error: { code: 'stopped' } },
    { error: { code: 'stopped' } },
    { error: { facts: { text: 'third' } } },
  ])
})

test('nothing is read for a signal that was aborted before, or after closing', async () => {
  const reader = readerWith()

  expect(await reader.read(good, AbortSignal.abort())).toMatchObject({ error: { code: 'stopped' } })
  await reader.close()
  expect(await reader.read(good)).toMatchObject({ error: { code: 'stopped' } })
})

test('closing answers what is running and what waits', async () => {
  const reader = readerWith({ worker: workerThat('while (true);') })
  const outcomes = [reader.read(fileOf('running')), reader.read(fileOf('waiting'))]

  await reader.close()

  expect(await Promise.all(outcomes)).toMatchObject([{ error: { code: 'stopped' } }, { error: { code: 'stopped' } }])
})
