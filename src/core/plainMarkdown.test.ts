import { expect, test } from 'vitest'
import { plainHtml, plainLine, plainMarkdown, withTablesAsLists } from './plainMarkdown.ts'

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
  ['Pr&uuml;fung &ndash; m&#252;ndlich, l&rsquo;&eacute;t&eacute; &amp; co', 'Prüfung – mündlich, l’été & co'],
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
  'AT&T; R&D &x;',
])('%j stays as it stands', (line) => {
  expect(plainLine(line)).toBe(line)
})

// Cells of a table ran together: "Exam40".
test('a page reads with its lines, lists and cells apart', () => {
  expect(plainHtml('<p>Sie k&ouml;nnen</p><ul><li>planen</li><li class="x">zeichnen</li></ul>')).toBe(
    'Sie können\n\n- planen\n- zeichnen',
  )
  expect(plainHtml('<table><tr><td>Exam</td><td>40</td></tr></table>')).toBe('Exam\n40')
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

// Would catch a text that keeps the import busy for minutes: in the time that a test has, each is read.
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
  '[a](',
  '<li ',
  '# ',
])('%j, thousands of times over, is read', (part) => {
  const long = part.repeat(many)
  expect(plainLine(long).length).toBeLessThanOrEqual(long.length)
  expect(withTablesAsLists([long, '|-|', long]).length).toBeLessThanOrEqual(3)
  expect(plainMarkdown(long).length).toBeLessThanOrEqual(long.length)
})

test('a text is read with its headings, quotes, lists and paragraphs, in Markdown and simple HTML', () => {
  expect(plainMarkdown('# Soil\n\n> For *beginners*\n\n---\n\n- maps\n- **reads**')).toBe(
    'Soil\n\nFor beginners\n\n- maps\n- reads',
  )
  expect(plainMarkdown('<p>Soil</p><ul><li>maps</li><li class="x">reads</li></ul>')).toBe('Soil\n\n- maps\n- reads')
  expect(plainMarkdown('| Exam | 40 |\n|---|---|\n| Paper | 60 |')).toBe('Exam, 40:\n- Paper, 60')
  expect(plainMarkdown('---')).toBe('---')
})
