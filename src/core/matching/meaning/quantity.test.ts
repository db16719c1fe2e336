import { expect, test } from 'vitest'
import { isFewer, quantityOf, type Quantity } from './quantity.ts'

const number = (value: number): Quantity => ({ kind: 'number', value })
const share = (kind: 'all' | 'most' | 'some'): Quantity => ({ kind })

// A number misread makes three of something out of one, or asks for what nobody asked.
test.each<[lang: string, value: string, quantity: Quantity | null]>([
  ['en', 'Inspect at least ten bridges', number(10)],
  ['en', 'Inspect 12 bridges', number(12)],
  ['en', 'Weld steel plates in one position', number(1)],
  ['en', 'Explain two of the four freedoms', number(2)],
  ['en', 'Explain both freedoms', number(2)],
  ['en', 'Screen all residents for malnutrition', share('all')],
  ['en', 'Screen most residents for malnutrition', share('most')],
  ['en', 'Screen some residents for malnutrition', share('some')],
  ['en', 'Reflect on one’s own teaching', null],
  ['en', 'Learn from one another', null],
  ['en', 'Model two-dimensional flows', null],
  ['en', 'Inspect bridges', null],
  ['de', 'Mindestens drei Interessengruppen befragen', number(3)],
  ['de', 'Eine einzige Interessengruppe befragen', number(1)],
  ['de', 'Alle Bewohner erfassen', share('all')],
  ['de', 'Einige Bewohner erfassen', share('some')],
  ['de', 'Eine Umfrage planen', null],
  ['fr', "Analyser au moins quatre séquences d'un film", number(4)],
  ['fr', 'Comprendre quelques passages', share('some')],
  ['fr', 'Planifier une enquête', null],
])('%s: %s', (lang, value, quantity) => {
  expect(quantityOf(value, lang)).toEqual(quantity)
})

test.each([
  [number(1), number(3), true],
  [number(5), number(3), false],
  [share('some'), share('all'), true],
  [share('all'), number(3), null],
])('shown %o against %o asked', (shown, asked, fewer) => {
  expect(isFewer(shown, asked)).toBe(fewer)
})
