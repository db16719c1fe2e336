import { expect, onTestFinished, test, vi } from 'vitest'
import { recognitionStatement } from '#core/report/recognitionStatement.ts'
import { drawnStatement } from '#core/report/statement.fixtures.ts'
import { workersStarted } from '../workersStarted.fixtures.ts'
import { documentOf, renderStatement } from './pdf.fixtures.ts'
import { openPrinter, type PrintBounds } from './printBeside.ts'

const usual = { worker: new URL('./print.worker.ts', import.meta.url), seconds: 120, megabytes: 512, secondsKept: 60 }

const statement = (language: 'en' | 'de' = 'en') => recognitionStatement(drawnStatement({ language }))
const paragraph = (text: string) => documentOf([{ kind: 'paragraph', text: { text, lang: 'en' } }])

/** A printer, the workers it started, and what it told the log. */
function opened(bounds: Partial<PrintBounds> = {}) {
  const started = workersStarted()
  const told: unknown[] = []
  const printer = openPrinter({ ...usual, ...bounds }, (code, facts) => told.push([code, facts]))
  onTestFinished(() => {
    printer.close()
  })
  return { printer, started, told }
}

// Bytes that depend on where they were made could not be told from bytes that were changed.
test.each(['en', 'de'] as const)('a document has the same bytes as set here (%s)', async (language) => {
  const { printer } = opened()
  const here = await renderStatement({ language })
  const beside = await printer.print('statement', statement(language))

  expect(Buffer.compare(beside.bytes, here.bytes)).toBe(0)
  expect([beside.pages, beside.missing]).toEqual([here.pages, here.missing])
})

// A batch of five hundred would have started five hundred workers, and twenty documents one after the other take as long as a start.
test('one worker prints what comes one after the other, and is let go of when nothing comes', async () => {
  const { printer, started } = opened({ secondsKept: 0.2 })
  await Promise.all([printer.print('statement', statement()), printer.print('letter', statement('de'))])
  await printer.print('record', statement())

  expect(started).toEqual([{ ended: false }])
  await vi.waitFor(() => {
    expect(started).toEqual([{ ended: true }])
  }, 10_000)
  expect((await printer.print('statement', statement())).pages).toBeGreaterThan(1)
  expect(started).toHaveLength(2)
})

// A text of a million letters, as a credential may bring, took the engine's own memory and held up every window.
test('a document that needs too much memory is refused by its name, and the next one is printed', async () => {
  const { printer, told } = opened({ megabytes: 64 })
  const heavy = printer.print('record', paragraph('several words of a text '.repeat(200_000)))
  const next = printer.print('statement', statement())

  await expect(heavy).rejects.toMatchObject({
    failure: { code: 'documentTooLarge', facts: { document: 'record' } },
  })
  expect((await next).pages).toBeGreaterThan(1)
  expect(told).toEqual([['print.stopped', { document: 'record', why: 'took-too-much-memory' }]])
})

test('a document that takes too long is refused', async () => {
  const { printer, started, told } = opened({ seconds: 0.001 })

  await expect(printer.print('letter', statement())).rejects.toMatchObject({
    failure: { code: 'documentTooLarge', facts: { document: 'letter' } },
  })
  expect(told).toEqual([['print.stopped', { document: 'letter', why: 'took-too-long' }]])
  await vi.waitFor(() => {
    expect(started).toEqual([{ ended: true }])
  }, 10_000)
})

// A fault of ours told as a text that is too long would send an officer looking for it.
test('a fault of the program is not told as a document that is too large', async () => {
  const { printer } = opened()
  const broken = documentOf([{ kind: 'paragraph', text: null as never }])

  await expect(printer.print('statement', broken)).rejects.toBeInstanceOf(TypeError)
  expect((await printer.print('statement', statement())).pages).toBeGreaterThan(1)
})

// A worker left over holds 120 MB, and what people are called.
test('closing ends the worker, and what waits is told', async () => {
  const { printer, started } = opened()
  const waiting = [1, 2].map(() => printer.print('statement', statement()))
  const settled = Promise.allSettled(waiting)
  await vi.waitFor(() => {
    expect(started).toHaveLength(1)
  })
  printer.close()

  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await vi.waitFor(() => {
    expect(started).toEqual([{ ended: true }])
  }, 10_000)
})
