import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { registerCsv } from './registerCsv.ts'

// A name with a quote or a line end would move every cell after it.
test('another reader finds the same cells', () => {
  const cell = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text))
  const row = fc.array(cell, { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(row, fc.array(row, { maxLength: 5 }), (headings, rows) => {
      expect(parse(registerCsv(headings, rows), { bom: true })).toEqual([headings, ...rows])
    }),
  )
})

// A file name or a name could start a program in the spreadsheet of the admissions office.
test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx'])('%j is text in a spreadsheet', (cell) => {
  expect(parse(registerCsv(['a'], [[cell]]), { bom: true })).toEqual([['a'], [`'${cell}`]])
})
