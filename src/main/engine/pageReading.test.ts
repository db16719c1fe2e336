import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openEngine, unlock } from './engine.fixtures.ts'
import { certificate } from './paper/drawnPage.fixtures.ts'

const [one, other] = ['8f14e45f-ceea-4a7a-9c3f-1f0b7e0f0a01', '8f14e45f-ceea-4a7a-9c3f-1f0b7e0f0a02']

// Would catch a route that reaches no worker in an engine as it runs.
test('a page is read for a window that asks', async () => {
  const { call } = await openEngine()
  const { found, words } = await call('paper.readPage', { readingId: one, picture: certificate() })

  expect([found, words[0]]).toMatchObject(['words', { text: 'Certificate', sure: true }])
})

// A picture of other bytes than its sides say would be read past its end; one of any size would take the engine's memory.
test.each([
  ['more bytes than points', { width: 10, height: 10, points: new Uint8Array(101) }],
  ['fewer', { width: 10, height: 10, points: new Uint8Array(99) }],
  ['no points', { width: 0, height: 0, points: new Uint8Array() }],
  ['too many points', { width: 3001, height: 3000, points: new Uint8Array(3001 * 3000) }],
  ['no bytes', { width: 1, height: 1, points: [0] }],
])('a picture of %s is refused before anything looks at it', async (_, picture) => {
  const { refused } = await openEngine()
  const { code, facts } = await refused('paper.readPage', { readingId: one, picture: picture as never })
  expect([code, facts['path']]).toEqual(['invalidInput', expect.stringMatching(/^picture/)])
})

test('one reading is stopped, and another that waits goes on', async () => {
  const { call, refused } = await openEngine()
  const stopped = refused('paper.readPage', { readingId: one, picture: certificate() })
  const read = call('paper.readPage', { readingId: other, picture: certificate() })
  await setTimeout(50)
  await call('paper.stopReading', { readingId: one })

  expect(await stopped).toMatchObject({ code: 'readingStopped' })
  expect(await read).toMatchObject({ found: 'words' })
})

// A lock that waits for a page would leave the record open for as long; one that leaves it running, an applicant's words in memory.
test('locking ends a reading at once, and the next officer may read again', async () => {
  const started = await openEngine()
  const locked = started.refused('paper.readPage', { readingId: one, picture: certificate() })
  await setTimeout(50)
  const before = performance.now()
  await started.call('session.lock', {})

  expect(await locked).toMatchObject({ code: 'locked' })
  expect(performance.now() - before).toBeLessThan(2000)
  await unlock(started)
  expect(await started.call('paper.readPage', { readingId: one, picture: certificate() })).toMatchObject({
    found: 'words',
  })
})
