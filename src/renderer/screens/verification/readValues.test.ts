import { expect, test } from 'vitest'
import type { ElementRow } from '#contract/cases.ts'
import { readValues } from './readValues.ts'

const row = (item: number, part: string, text: string, lang: string): ElementRow => ({
  element: 'learningOutcome',
  state: 'stated',
  item,
  part,
  value: { kind: 'text', text, lang },
  reason: null,
  origin: { from: 'file', importer: 'elm3', layer: 'json', pointer: `/${String(item)}/${part}/${lang}` },
  by: null,
  at: null,
})

// A title that is the same in two languages stood there twice, as if the file repeated itself.
test('a text has its language where the file says it in several', () => {
  const rows = [
    row(0, 'text', 'Statistik', 'de'),
    row(0, 'text', 'Statistik', 'da'),
    row(0, 'description', 'Basics', 'en'),
    row(1, 'text', 'Algebra', 'en'),
    row(1, 'text', 'Algebra', 'und'),
  ]

  expect(readValues(rows).map(({ lang }) => lang)).toEqual(['de', 'da', null, null, null])
})
