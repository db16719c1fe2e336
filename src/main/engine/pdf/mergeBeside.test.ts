import { expect, onTestFinished, test } from 'vitest'
import { pdfLib } from './libraries.ts'
import { openMerger, type MergeBounds } from './mergeBeside.ts'

const worker = new URL('./merge.worker.ts', import.meta.url)

function opened(bounds: Partial<MergeBounds> = {}) {
  const merger = openMerger({ worker, seconds: 60, megabytes: 512, ...bounds })
  onTestFinished(() => {
    merger.close()
  })
  return merger
}

async function pdfOf(pages: number): Promise<Uint8Array> {
  const made = await pdfLib.PDFDocument.create()
  for (let page = 0; page < pages; page++) made.addPage()
  return made.save()
}

/** One list so long that reading it needs more memory than a small worker has. */
async function longList(): Promise<Uint8Array> {
  const made = await pdfLib.PDFDocument.create()
  made.addPage()
  const [before = '', after = ''] = Buffer.from(await made.save({ useObjectStreams: false }))
    .toString('latin1')
    .split('xref\n', 2)
  return Buffer.from(`${before}99 0 obj\n[${'1 '.repeat(2_000_000)}]\nendobj\n\nxref\n${after}`, 'latin1')
}

test('pages are counted and joined in their order', async () => {
  const merger = opened()
  const parts = [await pdfOf(2), await pdfOf(3)]

  expect(await merger.pagesOf(await pdfOf(2))).toBe(2)
  expect(await merger.pagesOf(new TextEncoder().encode('A letter.'))).toBeNull()
  const whole = await pdfLib.PDFDocument.load(await merger.merge(parts, '2026-0001', '2026-05-18'))
  expect([whole.getPageCount(), whole.getTitle()]).toEqual([5, '2026-0001'])
})

// A file that reaches the bounds must take neither the engine nor the files after it along.
test('a file that needs too much memory gives no pages, and the next one does', async () => {
  const merger = opened({ megabytes: 32 })

  expect(await merger.pagesOf(await longList())).toBeNull()
  expect(await merger.pagesOf(await pdfOf(1))).toBe(1)
})

test('a file that takes too long gives no pages', async () => {
  expect(await opened({ seconds: 0.001 }).pagesOf(await pdfOf(1))).toBeNull()
})

// Told as a fault of the program, nobody would save the files one by one instead.
test('what cannot be joined in time is refused as a pack that is too large', async () => {
  const part = await pdfOf(1)

  await expect(opened({ seconds: 0.001 }).merge([part], '2026-0001', '2026-05-18')).rejects.toMatchObject({
    failure: { code: 'documentTooLarge', facts: { document: 'appealPack' } },
  })
})
