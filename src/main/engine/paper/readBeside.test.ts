import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { turned, type Picture } from '#core/paper/picture.ts'
import { workersStarted } from '../workersStarted.fixtures.ts'
import { certificate, drawnPage } from './drawnPage.fixtures.ts'
import { openPageReader, type PageReaderBounds } from './readBeside.ts'

const usual = { worker: new URL('./words.worker.ts', import.meta.url), seconds: 90, megabytes: 512 }
const unstopped = () => new AbortController().signal
const blank = (width: number, height: number, point = 255): Picture => ({
  ...{ width, height },
  points: new Uint8Array(width * height).fill(point),
})

/** A reader, the workers it started, and what it told the log. */
function opened(bounds: Partial<PageReaderBounds> = {}) {
  const started = workersStarted()
  const told: unknown[] = []
  const reader = openPageReader({ ...usual, ...bounds }, (code, facts) => told.push([code, facts]))
  onTestFinished(() => {
    reader.close()
  })
  const read = (picture: Picture, signal = unstopped()) => reader.readPage(picture, signal)
  return { reader, read, started, told }
}

const textOf = (words: readonly { readonly text: string }[]) => words.map(({ text }) => text).join(' ')

// Would catch a worker that can't find its recogniser or a language, and letters with marks that only one of them knows.
test('a page is read in English, German and French, word by word where they stand', async () => {
  const { read, started } = opened()
  const { found, turn, words } = await read(certificate())

  expect([found, turn]).toEqual(['words', 0])
  expect(textOf(words)).toBe(
    'Certificate of Databases Die Studierenden können Abfragen prüfen. Les étudiants évaluent la qualité des données. Workload: 7.5 ECTS',
  )
  expect(words.map(({ line }) => line).filter((line, at, all) => line !== all[at - 1])).toEqual([0, 1, 2, 3])
  const area = words[0]?.area
  expect(area?.x).toBeCloseTo(0.08, 1)
  expect(area?.y).toBeCloseTo(0.12, 1)
  expect(area?.width).toBeCloseTo(0.24, 1)
  // One that is kept holds the words of somebody's certificate.
  await vi.waitFor(() => {
    expect(started).toEqual([{ ended: true }])
  })
})

test.each([90, 180, 270] as const)('a page turned by %i is read, and tells by how much', async (by) => {
  const { read } = opened()
  const { found, turn, words } = await read(turned(certificate(), by))

  expect([found, turn]).toEqual(['words', 360 - by])
  expect(textOf(words)).toContain('Certificate of Databases')
})

test.each([
  ['white', blank(600, 800)],
  ['black', blank(600, 800, 0)],
  ['of one point', blank(1, 1)],
])('a page that is %s is empty', async (_, picture) => {
  const { read } = opened()
  expect(await read(picture)).toEqual({ found: 'empty', turn: 0, words: [] })
})

// Would catch Latin letters that stand for none: the machine knows no other script.
test('a page in another script offers no word', async () => {
  const { read } = opened()
  const line = 'Настоящий диплом свидетельствует о том'
  const page = drawnPage([100, 200, 300, 400].map((y) => ({ text: line, x: 60, y, size: 44 })))
  expect(await read(page)).toEqual({ found: 'illegible', turn: 0, words: [] })
})

// A page of specks takes minutes; every other page would wait for it.
test('a page that takes too long is given up, and the next one is read', async () => {
  const { reader, read, started, told } = opened({ seconds: 1 })
  let seed = 1
  const specks = blank(1200, 1600).points.map(() => (seed = (seed * 16_807) % 2_147_483_647) % 256)
  const long = read({ width: 1200, height: 1600, points: specks })

  await expect(long).rejects.toMatchObject({ failure: { code: 'pageTooMuch' } })
  expect(told).toEqual([['page.stopped', { why: 'took-too-long' }]])
  await vi.waitFor(() => {
    expect(started).toEqual([{ ended: true }])
  })
  reader.close()
})

// The memory of the recogniser is not of the worker's heap: nothing else would bound it.
test('a page that needs too much memory is given up', async () => {
  const { read, told } = opened({ megabytes: 30 })

  await expect(read(blank(3000, 3000))).rejects.toMatchObject({ failure: { code: 'pageTooMuch' } })
  expect(told).toEqual([['page.stopped', { why: 'took-too-much-memory' }]])
})

// Two windows that ask at once: an answer does not say which page it is of.
test('pages are read one after the other, each with its own words', async () => {
  const { read, started } = opened()
  const other = drawnPage([{ text: 'Transcript of records', x: 100, y: 120, size: 60 }])
  const [first, second] = await Promise.all([read(certificate()), read(other)])

  expect(textOf(first.words)).toContain('Certificate')
  expect(textOf(second.words)).toBe('Transcript of records')
  expect(started).toHaveLength(2)
})

// A window that is closed must not hold up the next, and a page that waits must not be read for nobody.
test('stopping ends a reading, running or waiting', async () => {
  const { read, started } = opened()
  const [running, waiting] = [new AbortController(), new AbortController()]
  const both = Promise.allSettled([read(certificate(), running.signal), read(certificate(), waiting.signal)])
  await vi.waitFor(() => {
    expect(started).toHaveLength(1)
  })
  await setTimeout(50)
  waiting.abort()
  running.abort()

  const stopped = { status: 'rejected', reason: { failure: { code: 'readingStopped' } } }
  expect(await both).toMatchObject([stopped, stopped])
  await vi.waitFor(() => {
    expect(started).toEqual([{ ended: true }])
  })
})

test('closing the record ends what is read, and says that it is locked', async () => {
  const { reader, read, started } = opened()
  const settled = Promise.allSettled([read(certificate()), read(certificate())])
  await vi.waitFor(() => {
    expect(started).toHaveLength(1)
  })
  reader.close()

  const locked = { status: 'rejected', reason: { failure: { code: 'locked' } } }
  expect(await settled).toMatchObject([locked, locked])
  await expect(read(certificate())).rejects.toMatchObject({ failure: { code: 'locked' } })
})

// A fault of ours told as a page that is too much would send an officer looking for another scan.
test('a fault of the program is not told as a page that is too much', async () => {
  const { read } = opened({ worker: new URL('data:text/javascript,throw new SyntaxError("ours")') })
  await expect(read(certificate())).rejects.toBeInstanceOf(SyntaxError)
})
