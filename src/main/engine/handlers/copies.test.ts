import { strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { receiveCase } from '../cases.fixtures.ts'
import { openEngine } from '../engine.fixtures.ts'

// Deflating scans that are compressed in themselves kept the engine from answering for two seconds with 60 MB of them.
test('a copy puts PDFs in as they are and deflates texts', async () => {
  const office = await openEngine()
  const { call } = office
  const caseId = await receiveCase(office)
  const add = (name: string, begins: string) =>
    call('documents.add', { caseId, kind: 'other', file: { name, bytes: strToU8(begins.padEnd(500_000, ' ')) } })
  await add('letter.txt', 'Dear office')
  const { bytes: before } = await call('applicants.copy', { caseId, language: 'en' })
  await add('scan.pdf', '%PDF-1.7')
  const { bytes } = await call('applicants.copy', { caseId, language: 'en' })

  expect(before.length).toBeLessThan(300_000)
  expect(bytes.length - before.length).toBeGreaterThan(500_000)
  expect(Object.values(unzipSync(bytes)).filter(({ length }) => length === 500_000)).toHaveLength(2)
})
