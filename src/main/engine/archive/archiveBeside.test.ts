import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashOfBytes } from '#core/archive/hash.ts'
import { writeArchive } from '#core/archive/writeArchive.ts'
import { CaseId } from '#core/ids.ts'
import { writeBeside } from './archiveBeside.ts'

const worker = new URL('archive.worker.ts', import.meta.url)

/** A case with two files of its own, one that Node shares the buffer of. */
function toWrite() {
  const all = [Uint8Array.from(randomBytes(8_000_000)), Buffer.from('a small one')]
  const parts = new Map(all.map((bytes) => [`files/${hashOfBytes(bytes)}`, bytes]))
  const id = CaseId.parse('019aa000-0000-7000-8000-000000000001')
  return { cases: [{ id, parts: [...parts.keys()], bytes: Buffer.from('{}') }], parts, engineVersion: '1' }
}

// 300 MB were packed in the engine itself: for a quarter of a minute no window was answered.
test('the engine answers while an archive is packed, and the archive is the same', async () => {
  const given = toWrite()
  const expected = writeArchive(given.cases, given.parts, given.engineVersion)
  let answered = 0
  const asks = setInterval(() => {
    answered += 1
  }, 5)
  const written = await writeBeside(worker, given)
  clearInterval(asks)

  expect(answered).toBeGreaterThan(10)
  expect(written.ok && expected.ok && Buffer.compare(written.value, expected.value)).toBe(0)
})
