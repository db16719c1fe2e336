import { expect, test } from 'vitest'
import { gistOf } from './gist.ts'
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
  ['de', 'Eine der häufigsten Zoonosen erläutern', number(1)],
  ['fr', "Analyser au moins quatre séquences d'un film", number(4)],
  ['fr', 'Comprendre quelques passages', share('some')],
  ['fr', 'Planifier une enquête', null],
  ['fr', "Exposer l'une des voies de recours", number(1)],
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

// "At least three" of two things was the weightiest that they had in common.
test.each<[lang: string, value: string, names: string]>([
  ['en', 'Compare rites in at least three religions', 'rites religions'],
  ['en', 'Compare one rite', 'rite'],
  ['en', 'Describe two violins', 'violins'],
  ['en', 'Describe ten bridges', 'bridges'],
  ['en', 'Describe both positions', 'positions'],
  ['en', 'Describe a single position', 'position'],
  ['en', 'Name twelve witnesses', 'witnesses'],
  ['en', 'Design six jackets', 'jackets'],
  ['en', 'Explain five theorems', 'theorems'],
  ['en', 'Explain four strokes', 'strokes'],
  ['de', 'Mindestens drei Brücken beschreiben', 'brücken'],
  ['de', 'Zwei Geigen beschreiben', 'geigen'],
  ['de', 'Vier Sätze erklären', 'sätze'],
  ['de', 'Wenigstens fünf Zeugen nennen', 'zeugen'],
  ['de', 'Zehn Jacken entwerfen', 'jacken'],
  ['de', 'Eine einzige Jacke entwerfen', 'jacke'],
  ['fr', 'Décrire deux violons', 'violons'],
  ['fr', 'Citer au moins trois témoins', 'témoins'],
  ['fr', 'Concevoir six vestes', 'vestes'],
  ['fr', 'Décrire dix ponts', 'ponts'],
])('%s: a count names nothing in %s', (lang, value, names) => {
  const things = gistOf(value, lang).units.filter(({ weight }) => weight > 0.3)

  expect(things.map(({ start, end }) => value.slice(start, end).toLowerCase()).join(' ')).toBe(names)
})
