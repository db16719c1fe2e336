import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvDay, csvForms, csvNumber, registerCsv } from './registerCsv.ts'

const { en, de } = csvForms

// A name with a quote or a line end would move every cell after it.
test('another reader finds the same cells', () => {
  const cell = fc.string().filter((text) => !/^[\t\r\n\0]|[=+\-@]/.test(text))
  const row = fc.array(cell, { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(row, fc.array(row, { maxLength: 5 }), (headings, rows) => {
      expect(parse(registerCsv(headings, rows, en), { bom: true })).toEqual([headings, ...rows])
    }),
  )
})

// A file name or a name could start a program in the spreadsheet of the admissions office.
test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx'])('%j is text in a spreadsheet', (cell) => {
  expect(parse(registerCsv(['a'], [[cell]], en), { bom: true })).toEqual([['a'], [`'${cell}`]])
})

// A spreadsheet that is set to German divides at semicolons: the rest of a name would be a cell of its own, and run.
test.each([
  ['Meier;=HYPERLINK("http://x")', `Meier;'=HYPERLINK("http://x")`],
  ['Meier";=1+1', `Meier";'=1+1`],
  ['Meier; "=1+1', `Meier;' "=1+1`],
  ['Meier\n=1+1', `Meier\n'=1+1`],
  ['Meier\t@SUM(A1)', `Meier\t'@SUM(A1)`],
])('%j is text in a spreadsheet that divides otherwise', (cell, harmless) => {
  expect(parse(registerCsv(['a'], [[cell]], en), { bom: true })).toEqual([['a'], [harmless]])
})

test.each(['＝1+1', '＋1', '－1', '＠SUM(A1)', ' =1+1', '\n=1+1', '\0=1+1', '"=1+1'])(
  '%j is text where a spreadsheet passes over what stands before the sign',
  (cell) => {
    expect(parse(registerCsv(['a'], [[cell]], en), { bom: true })).toEqual([['a'], [`'${cell}`]])
  },
)

test.each(['Meier-Lindqvist', 'a=b', 'B.Sc.; Wirtschaft', '12 + 3', 'ada@example.org'])('%j stays as it is', (cell) => {
  expect(parse(registerCsv(['a'], [[cell]], en), { bom: true })).toEqual([['a'], [cell]])
})

// A German spreadsheet opened the list in one column, and read 7.5 credits as the seventh of May.
test('a file in German is one that a German spreadsheet reads', () => {
  expect(registerCsv(['Nummer', 'Credits'], [['2026/0001', csvNumber(7.5, de)]], de)).toBe(
    '\uFEFF"Nummer";"Credits"\r\n"2026/0001";"7,5"\r\n',
  )
  expect([csvNumber(33.333, de, 1), csvNumber(33.333, en, 1), csvNumber(3, de)]).toEqual(['33,3', '33.3', '3'])
  expect([csvDay('2026-05-18', de), csvDay('2026-05-18', en)]).toEqual(['18.05.2026', '2026-05-18'])
})

// Opened where cells are divided at commas, the rest of a name would be a cell of its own, and run.
test.each([
  ['Meier,=HYPERLINK("http://x")', `Meier,'=HYPERLINK("http://x")`],
  ['=1+1', `'=1+1`],
  ['Meier; -Lindqvist', 'Meier; -Lindqvist'],
])('%j of a German file is text in a spreadsheet that divides at commas', (cell, harmless) => {
  expect(parse(registerCsv(['a'], [[cell]], de), { bom: true, delimiter: ';' })).toEqual([['a'], [harmless]])
})
