import { expect, test } from 'vitest'
import { distributionHeadings } from './distribution.ts'
import { readDistributions } from './readDistributions.ts'

const group = 'Invented University,Bachelor in computing,first,0613,2023-10-01,2025-09-30'
const csv = (...rows: string[]) => [distributionHeadings, ...rows].join('\n')

test('rows that agree in all but grade and count are one table, best first', () => {
  const read = readDistributions(
    csv(
      `${group},A,10`,
      `${group},B,20`,
      `${group.replace('0613', '0311')},A,5`,
      `${group.replace('0613', '0311')},B,6`,
    ),
  )

  expect(read).toMatchObject({
    ok: true,
    value: [
      {
        field: '0613',
        counts: [
          { grade: 'A', count: 10 },
          { grade: 'B', count: 20 },
        ],
      },
      {
        field: '0311',
        counts: [
          { grade: 'A', count: 5 },
          { grade: 'B', count: 6 },
        ],
      },
    ],
  })
})

test('a file of a German spreadsheet, with semicolons and a byte order mark, is read too', () => {
  const read = readDistributions(`\uFEFF${csv(`${group},A,10`, `${group},B,20`).replaceAll(',', ';')}`)

  expect(read).toMatchObject({ ok: true, value: [{ institution: 'Invented University' }] })
})

// Spreadsheets quote only cells that hold the separator of the file, so a comma stands bare between semicolons.
test.each([';', '\t'])('a comma in a name parts no cells of a file parted by %j', (separator) => {
  const rows = csv(`${group},A,10`, `${group},B,20`).replaceAll(',', separator)
  const named = rows.replaceAll('Invented University', 'University of Technology, Business and Design')

  expect(readDistributions(`\uFEFF\n${named}`)).toMatchObject({
    ok: true,
    value: [{ institution: 'University of Technology, Business and Design', counts: [{ count: 10 }, { count: 20 }] }],
  })
})

// Would catch each row being held against all rows of its table: 50,000 of them took a quarter of a minute.
test('a table of very many grades is read at once', { timeout: 3000 }, () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => `${group},${String(index)},1`)

  expect(readDistributions(csv(...rows))).toMatchObject({ ok: true, value: [{ counts: { length: 50_000 } }] })
})

// Rows beyond the bound were left out in silence: the last tables were missing, and one of them was cut in two.
test('as many rows as can be read are read, and one more is refused by name', { timeout: 10_000 }, () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => `${group},${String(index)},1`)

  expect(readDistributions(csv(...rows))).toMatchObject({ ok: true, value: [{ counts: { length: 100_000 } }] })
  expect(readDistributions(csv(...rows, `${group},one more,1`))).toEqual({
    ok: false,
    error: [{ code: 'tooManyRows', row: 100_001, column: '' }],
  })
})

// A count of "1.234" read as one paper would have made a table thin, or a grade rare.
test.each([
  [csv(`${group},A,1.234`, `${group},B,2`), [{ code: 'cellWrong', row: 2, column: 'count' }]],
  [csv(`${group},A,-1`, `${group},B,2`), [{ code: 'cellWrong', row: 2, column: 'count' }]],
  [csv(`${group},A,1`, `${group},A,2`), [{ code: 'gradeTwice', row: 3, column: 'grade' }]],
  [csv(`${group},A,1`), [{ code: 'cellWrong', row: 2, column: 'grade' }]],
  [
    csv(`${group.replace('first', 'bachelor')},A,1`, `${group.replace('first', 'bachelor')},B,1`),
    [{ code: 'cellWrong', row: 2, column: 'cycle' }],
  ],
  [
    csv(`${group.replace('2025-09-30', '30.9.2025')},A,1`, `${group.replace('2025-09-30', '30.9.2025')},B,1`),
    [{ code: 'cellWrong', row: 2, column: 'to' }],
  ],
  [
    'institution,grade\nX,A',
    ['group', 'cycle', 'field', 'from', 'to', 'count'].map((column) => ({ code: 'columnMissing', row: 1, column })),
  ],
  ['', [{ code: 'empty', row: 1, column: '' }]],
  [`${distributionHeadings}\n"open`, [{ code: 'notCsv', row: 2, column: '' }]],
])('%j names what is wrong and where', (text, problems) => {
  expect(readDistributions(text)).toEqual({ ok: false, error: problems })
})

// Rows cut short by a spreadsheet, headings in capitals, blank lines and blanks around cells are not the office's mistakes.
test('blanks around headings and cells, blank lines and cells beyond the headings change nothing', () => {
  const plain = readDistributions(csv(`${group},A,10`, `${group},B,20`))
  const spaced = distributionHeadings.toUpperCase().replaceAll(',', ' , ')

  expect(readDistributions([spaced, '', `${group}, A , 10 `, '', `${group},B,20,,`, ''].join('\n'))).toEqual(plain)
})

test.each([
  ['headings alone', distributionHeadings, [{ code: 'empty', row: 1, column: '' }]],
  [
    'a row that ends after the grade',
    csv(`${group},A`, `${group},B,2`),
    [{ code: 'cellWrong', row: 2, column: 'count' }],
  ],
  ['a grade of blanks', csv(`${group}, ,1`, `${group},B,2`), [{ code: 'cellWrong', row: 2, column: 'grade' }]],
  [
    'a count with a word behind it',
    csv(`${group},A,1x`, `${group},B,2`),
    [{ code: 'cellWrong', row: 2, column: 'count' }],
  ],
  [
    'two tables, each with its own',
    csv(
      `${group},A,1`,
      `${group},B,x`,
      `${group.replace('first', 'fourth')},A,1`,
      `${group.replace('first', 'fourth')},B,1`,
    ),
    [
      { code: 'cellWrong', row: 3, column: 'count' },
      { code: 'cellWrong', row: 4, column: 'cycle' },
    ],
  ],
])('%s: nothing is read, and what is wrong is said once', (_what, text, problems) => {
  expect(readDistributions(text)).toEqual({ ok: false, error: problems })
})

test('the first row of a file with a byte order mark and quoted headings is its headings', () => {
  const quoted = distributionHeadings
    .split(',')
    .map((heading) => `"${heading}"`)
    .join(',')

  expect(readDistributions(`\uFEFF${[quoted, `${group},A,10`, `${group},B,20`].join('\n')}`)).toMatchObject({
    ok: true,
  })
})
