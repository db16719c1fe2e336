import readWorkbook from 'read-excel-file/universal'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { registerWorkbook } from './registerWorkbook.ts'

// A day written as text sorts wrongly in the admissions office, and a credit written as text sums to nothing.
test('another reader finds text, numbers and days as what they are', async () => {
  const bytes = await registerWorkbook(
    'Statements',
    ['Number', 'Applicant', 'Credits', 'Issued'],
    [
      ['2026/0001', 'Ærøskøbing "Q" <&>', 7.5, { day: '2026-03-29' }],
      ['2026/0002', '', null, { day: '2024-02-29' }],
    ],
  )
  const [sheet] = await readWorkbook(bytes.slice().buffer)

  expect(sheet).toEqual({
    sheet: 'Statements',
    data: [
      ['Number', 'Applicant', 'Credits', 'Issued'],
      ['2026/0001', 'Ærøskøbing "Q" <&>', 7.5, new Date('2026-03-29')],
      ['2026/0002', null, null, new Date('2024-02-29')],
    ],
  })
})

// A name could start a program in the spreadsheet of the admissions office.
test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', '=1+1'])('%j stays text', async (cell) => {
  const bytes = await registerWorkbook('Statements', ['a', 'b'], [[cell, 'b']])
  const parts = unzipSync(bytes)
  const cells = Object.entries(parts)
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, part]) => strFromU8(part))
    .join('')
  const [sheet] = await readWorkbook(bytes.slice().buffer)

  expect(cells).not.toMatch(/<f[ >]/)
  expect(sheet?.data[1]?.[0]).toBe(cell.trim())
})
