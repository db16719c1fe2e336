import { randomBytes } from 'node:crypto'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { inPieces } from '../inPieces.ts'
import { workbookBeside, zipBeside, type PackedFile } from './packBeside.ts'
import { registerWorkbook } from './registerWorkbook.ts'

const worker = new URL('pack.worker.ts', import.meta.url)
const at = '2026-05-18T08:00:00.000Z'

/** What a workbook says: its parts carry the moment they were written. */
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

/** What the engine answered until the work was done. */
async function answeredDuring<T>(work: Promise<T>): Promise<{ readonly made: T; readonly answered: number }> {
  let answered = 0
  const asks = setInterval(() => {
    answered += 1
  }, 1)
  const made = await work
  clearInterval(asks)
  return { made, answered }
}

// 20,000 rows held the engine for half a second, in which no window was answered.
test('the engine answers while a workbook is made, and the workbook is the same', async () => {
  const rows = Array.from({ length: 5000 }, (_, nth) => [
    `2026/${nth}`,
    'Łucja "Q" <&>',
    nth / 2,
    { day: '2026-03-29' },
    null,
  ])
  const headings = ['Number', 'Applicant', 'Credits', 'Issued', 'Case']
  const work = workbookBeside(worker, { sheet: 'Statements', headings }, inPieces(rows, 500))
  const { made, answered } = await answeredDuring(work)

  expect(answered).toBeGreaterThan(10)
  expect(partsOf(made)).toEqual(partsOf(await registerWorkbook('Statements', headings, rows)))
})

test('the engine answers while files are packed, and the ZIP is the same, byte by byte', async () => {
  const files: PackedFile[] = [
    { name: 'manifest.csv', bytes: new TextEncoder().encode('a,b'), level: 6 },
    ...Array.from({ length: 20 }, (_, nth) => ({
      name: `statement-${String(nth)}.pdf`,
      bytes: Uint8Array.from(randomBytes(1_000_000)),
      level: 0 as const,
    })),
  ]
  const expected = zipSync(
    Object.fromEntries(files.map(({ name, bytes, level }) => [name, [Uint8Array.from(bytes), { level }]])),
    { mtime: at },
  )
  const { made, answered } = await answeredDuring(zipBeside(worker, at, files))

  expect(answered).toBeGreaterThan(10)
  expect(Buffer.compare(made, expected)).toBe(0)
})

// What stops the reading, such as a lock, would leave a worker with applicants' files in its memory.
test('a piece that can not be read stops the packing, and nothing is made', async () => {
  function* read(): Generator<PackedFile> {
    yield { name: 'a.pdf', bytes: new Uint8Array(8), level: 0 }
    throw new Error('locked meanwhile')
  }

  await expect(zipBeside(worker, at, read())).rejects.toThrow('locked meanwhile')
})
