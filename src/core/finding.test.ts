import { expect, test } from 'vitest'
import { askedWords, holdsAll, marksIn, nearestFirst, soughtIn } from './finding.ts'

// Would catch a search that needs the keyboard of the applicant's language, or the words in their order.
test.each([
  ['Łucja Wójcik-Źrebiec', 'wojcik', 'beginning', true],
  ['Łucja Wójcik-Źrebiec', 'zrebiec LUCJA', 'beginning', true],
  ['Łucja Wójcik-Źrebiec', 'wójcik-źre', 'beginning', true],
  ['Łucja Wójcik-Źrebiec', 'jcik', 'beginning', false],
  ['Łucja Wójcik-Źrebiec', 'jcik', 'anywhere', true],
  ['2026-0417', '2026-04', 'beginning', true],
  ['2026-0417', '417', 'beginning', false],
  ['Straße', 'strasse', 'beginning', true],
  ['Łucja Wójcik', 'Wój\u00adcik\u200b', 'beginning', true],
] as const)('%s asked for %s, %s: %s', (text, asked, where, held) => {
  expect(holdsAll(soughtIn(text), askedWords(asked), where)).toBe(held)
})

test('signs alone ask for nothing', () => {
  expect(askedWords(' – / ')).toEqual([])
})

const marked = (text: string, asked: string) =>
  marksIn(text, asked).reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  )

// A mark that is off by a letter after an accent, or that splits one, reads as a mistake in the name.
test.each([
  ['Applied data analysis', 'data ana', 'Applied [data] [ana]lysis'],
  ['Database of data', 'data', '[Data]base of [data]'],
  ['Metadata', 'data', 'Meta[data]'],
  ['Łucja Wo\u0301jcik', 'wojcik', 'Łucja [Wo\u0301jcik]'],
  ['Wojciech Wójcik', 'wojc wojci', '[Wojci]ech [Wójci]k'],
  ['Straße 1', 'strasse', '[Straße] 1'],
  ['Wój\u00adcik', 'wojcik', '[Wój\u00adcik]'],
  ['INF-2310', 'inf-23', '[INF-23]10'],
  ['Data', '', 'Data'],
])('in %j, %j is marked as %j', (text, asked, shown) => {
  expect(marked(text, asked)).toBe(shown)
})

test('the nearest come first, and equally near ones as they came', () => {
  expect(nearestFirst(['b2', 'a1', 'x', 'c1'], (one) => (one === 'x' ? null : Number(one[1])))).toEqual([
    'a1',
    'c1',
    'b2',
  ])
})
