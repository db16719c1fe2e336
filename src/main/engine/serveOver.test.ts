import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { FromEngine, ToEngine } from '#contract/messages.ts'
import type { Engine } from './ports.ts'
import { serveOver } from './serveOver.ts'

function connect(engine: Engine) {
  const wire = new EventEmitter<{ message: [ToEngine] }>()
  const answers: FromEngine[] = []
  let ended = 0
  serveOver(
    {
      post: (message) => answers.push(message),
      onMessage: (listener) => wire.on('message', listener),
    },
    engine,
    () => ended++,
  )
  return { send: (message: ToEngine) => wire.emit('message', message), answers, ended: () => ended }
}

const quiet: Engine = {
  call: (route, input) => Promise.resolve({ ok: true, value: { route, input } }),
  subscribe: () => () => undefined,
  close: () => Promise.resolve(),
}

// Two questions under way: an answer under the wrong number would show one applicant's case as another's.
test('each answer comes under the number of its question', async () => {
  const releases: (() => void)[] = []
  const { send, answers } = connect({
    ...quiet,
    call: (route) =>
      new Promise((resolve) =>
        releases.push(() => {
          resolve({ ok: true, value: route })
        }),
      ),
  })
  send({ kind: 'call', id: 1, route: 'first', input: {} })
  send({ kind: 'call', id: 2, route: 'second', input: {} })
  releases[1]?.()
  await expect.poll(() => answers.length).toBe(1)
  releases[0]?.()
  await expect.poll(() => answers.length).toBe(2)

  expect(answers).toEqual([
    { kind: 'reply', id: 2, reply: { ok: true, value: 'second' } },
    { kind: 'reply', id: 1, reply: { ok: true, value: 'first' } },
  ])
})

test('a call that breaks is answered, so that no screen waits for ever', async () => {
  const { send, answers } = connect({ ...quiet, call: () => Promise.reject(new Error('broken')) })
  send({ kind: 'call', id: 1, route: 'cases.list', input: {} })
  await expect.poll(() => answers.length).toBe(1)

  expect(answers[0]).toMatchObject({ reply: { ok: false, error: { code: 'unexpected' } } })
})

test('events pass through', () => {
  let tell: Parameters<Engine['subscribe']>[0] = () => undefined
  const { answers } = connect({
    ...quiet,
    subscribe: (listener) => {
      tell = listener
      return () => undefined
    },
  })
  tell('imports.ended', { jobId: 'job' as never })

  expect(answers).toEqual([{ kind: 'event', event: 'imports.ended', payload: { jobId: 'job' } }])
})

test('the process ends only after the engine has finished its work', async () => {
  let finish: () => void = () => undefined
  const { send, answers, ended } = connect({ ...quiet, close: () => new Promise((resolve) => (finish = resolve)) })
  send({ kind: 'close' })
  expect(ended()).toBe(0)
  finish()
  await expect.poll(ended).toBe(1)

  expect(answers).toEqual([{ kind: 'closed' }])
})
