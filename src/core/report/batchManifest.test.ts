import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvForms } from './registerCsv.ts'
import { batchManifest, manifestCsv, manifestJson, type BatchItem } from './batchManifest.ts'

const open: BatchItem = {
  ...{ position: 0, caseNumber: '2026-0007', number: null, language: null, sha256: null, failure: null },
}
const issued = { ...open, position: 1, number: '2026/0012', language: 'de', sha256: 'ab'.repeat(32) }
const refused = { ...open, position: 2, failure: 'lettersMissing' }
const broken = { ...open, position: 3, failure: 'diskFull' }
const rows = batchManifest([open, issued, refused, broken])

// An open item told as issued would be looked for in vain, and one told as refused never be sent.
test('an item is issued, refused or open, and only an issued one names a file', () => {
  expect(rows.map(({ position, state, file, reason }) => [position, state, file, reason])).toEqual([
    [1, 'open', null, null],
    [2, 'issued', '2026-0012-de.pdf', null],
    [3, 'refused', null, 'lettersMissing'],
    [4, 'refused', null, 'diskFull'],
  ])
  expect(JSON.parse(manifestJson(rows))).toEqual(rows)
})

// A reason without words of its own would print its key into the file of the admissions office.
test('the table says every state and reason in words', () => {
  const cells = parse(
    manifestCsv(rows, (key) => `<${key}>`, csvForms.en),
    { bom: true },
  )
  expect(cells[0]).toEqual(
    ['position', 'number', 'case', 'file', 'sha256', 'state', 'reason'].map((column) => `<batch:column.${column}>`),
  )
  expect(cells.slice(1).map((row) => row.slice(-2))).toEqual([
    ['<batch:item.open>', ''],
    ['<batch:item.issued>', ''],
    ['<batch:item.refused>', '<batch:refused.lettersMissing>'],
    ['<batch:item.refused>', '<batch:refused.unexpected>'],
  ])
})
