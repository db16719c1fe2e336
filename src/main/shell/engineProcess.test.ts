import { beforeEach, expect, test, vi } from 'vitest'
import type { FromEngine, ToEngine } from '#contract/messages.ts'

const fake = await vi.hoisted(async () => (await import('./electron.fixtures.ts')).fakeElectron())
vi.mock('electron', () => fake.electron)
const { startEngine } = await import('./engineProcess.ts')

let now = 0
beforeEach(() => {
  fake.processes.length = 0
  now = 0
})

function started() {
  const crashes: boolean[] = []
  const engine = startEngine({
    file: 'engine.js',
    args: ['--data=folder'],
    now: () => now,
    crashed: ({ again }) => crashes.push(again),
  })
  return { engine, crashes }
}

/** The engine's side of the newest process: what it was told, and how it answers. */
function other() {
  const child = fake.processes.at(-1)
  if (!child) throw new Error('No engine was forked')
  return {
    told: () => child.port.other?.sent as ToEngine[],
    answer: (message: FromEngine) => {
      child.port.postMessage(message)
    },
    exit: () => child.emit('exit', 1),
  }
}

test('the engine runs in a process of its own, told where the record is', () => {
  started()

  expect(fake.processes.map(({ file, args }) => [file, args])).toEqual([['engine.js', ['--data=folder']]])
})

// Two calls under way: crossed answers would show one applicant under another's name.
test('each call gets the answer of its own number', async () => {
  const { engine } = started()
  const first = engine.call('cases.get', { id: 'a' })
  const second = engine.call('cases.get', { id: 'b' })
  other().answer({ kind: 'reply', id: 2, reply: { ok: true, value: 'b' } })
  other().answer({ kind: 'reply', id: 1, reply: { ok: true, value: 'a' } })

  expect([await first, await second]).toEqual([
    { ok: true, value: 'a' },
    { ok: true, value: 'b' },
  ])
})

test('events of the engine reach whoever listens, until they stop', () => {
  const { engine } = started()
  const heard: unknown[] = []
  const stop = engine.subscribe((event, payload) => heard.push([event, payload]))
  other().answer({ kind: 'event', event: 'imports.ended', payload: { jobId: 'job' } })
  stop()
  other().answer({ kind: 'event', event: 'imports.ended', payload: { jobId: 'job' } })

  expect(heard).toEqual([['imports.ended', { jobId: 'job' }]])
})

test('a crash answers what was under way, starts a new engine and says that it is locked', async () => {
  const { engine, crashes } = started()
  const heard: unknown[] = []
  engine.subscribe((event, payload) => heard.push([event, payload]))
  const lost = engine.call('decisions.record', {})
  other().exit()

  expect(await lost).toEqual({ ok: false, error: { code: 'unexpected', facts: { route: 'decisions.record' } } })
  expect(fake.processes).toHaveLength(2)
  expect(other().told()).toEqual([{ kind: 'call', id: 2, route: 'session.state', input: {} }])
  other().answer({ kind: 'reply', id: 2, reply: { ok: true, value: { phase: 'locked' } } })
  await expect.poll(() => heard).toEqual([['session.changed', { phase: 'locked' }]])
  expect(crashes).toEqual([true])
})

// An engine that cannot live would be started for ever, and the officer would never be told.
test('the fourth crash within a minute is the last', async () => {
  const { engine, crashes } = started()
  for (let count = 0; count < 4; count++) other().exit()

  expect(crashes).toEqual([true, true, true, false])
  expect(fake.processes).toHaveLength(4)
  expect(await engine.call('session.state', {})).toMatchObject({ ok: false, error: { code: 'unexpected' } })
})

test('crashes far apart do not add up', () => {
  const { crashes } = started()
  for (let count = 0; count < 6; count++) {
    now += 30_000
    other().exit()
  }

  expect(crashes).toEqual([true, true, true, true, true, true])
})

test('closing waits until the engine has ended by itself, and is no crash', async () => {
  const { engine, crashes } = started()
  let ended = false
  const closing = engine.close().then(() => (ended = true))
  await Promise.resolve()

  expect(other().told()).toEqual([{ kind: 'close' }])
  expect(ended).toBe(false)
  other().exit()
  await closing
  expect(crashes).toEqual([])
  expect(fake.processes).toHaveLength(1)
})
