import { expect, test } from 'vitest'
import { plainLine, withTablesAsLists } from './markdownText.ts'

const many = 60_000

// Officers read "| Exam | 40 |", "*either*" and "[Moodle][1]" beside the score, as the page was written.
test.each([
  ['*Either* an exam or **a _short_ paper**', 'Either an exam or a short paper'],
  ['***Both*** of ~~three~~ two', 'Both of three two'],
  ['See [Moodle](https://example.org/a) or [the page][1].', 'See Moodle or the page.'],
  ['[1]: https://example.org/a "Moodle"', ''],
  ['<https://example.org/a>', 'https://example.org/a'],
  ['`SELECT *` and C\\*', 'SELECT * and C*'],
  ['60&nbsp;% exam<br>40&nbsp;% H<sub>2</sub>O', '60\u00a0% exam 40\u00a0% H2O'],
  ['<span class="note">Oral</span> <u>exam</u>', 'Oral exam'],
  ['> The exam is oral.', 'The exam is oral.'],
  ['- [x] Programming', '- Programming'],
  ['* * *', ''],
  ['---', ''],
  ['```sql', ''],
])('%j reads %j', (line, plain) => {
  expect(plainLine(line)).toBe(plain)
})

test.each([
  'a * b * c and 2*3*4',
  'C*-algebras and W*-algebras',
  'snake_case_name and __init',
  'if x < y and y > z, <a and b>',
  '- a list stays one',
  '1. and so does this',
  '[Core-Tier1]',
  'AT&T; R&D',
])('%j stays as it stands', (line) => {
  expect(plainLine(line)).toBe(line)
})

test('a table is a list that its heads lead to', () => {
  const table = [
    'Marks:',
    '| Type | Points |',
    '| :--- | ---: |',
    '| Exam | 40 |',
    '| Oral \\| written | |',
    '',
    'a | b',
  ]
  expect(withTablesAsLists(table).map(plainLine)).toEqual([
    ...['Marks:', 'Type, Points:', '- Exam, 40', '- Oral | written', '', 'a | b'],
  ])
  expect(withTablesAsLists(['Exam | 40', '--- | ---', 'Paper | 60'])).toEqual(['Exam, 40:', '- Paper, 60'])
  expect(withTablesAsLists(['| | |', '|-|-|', '| Exam | 40 |'])).toEqual(['- Exam, 40'])
})

// Would catch a text that keeps the import busy for minutes.
test.each([
  '*a',
  '*a ',
  '**a',
  '_a',
  '__',
  '~~',
  '`',
  '\\',
  '[a][',
  '[a]:',
  '<b ',
  '<a',
  '&',
  '> ',
  '- ',
  '=',
  '|',
  ' ',
])('%j, thousands of times over, is read at once', { timeout: 3000 }, (part) => {
  const before = performance.now()
  plainLine(part.repeat(many))
  withTablesAsLists([part.repeat(many), '|-|', part.repeat(many)])
  expect(performance.now() - before).toBeLessThan(1000)
})
