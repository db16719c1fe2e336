import { expect, test } from 'vitest'
import { casesIn, casesOnlyIn } from './cases.ts'
import { designationsIn } from './designations.ts'
import { gistOf } from './gist.ts'
import { quantityOf } from './quantity.ts'

// "Treat type 1 diabetes" was told to cover a part of "Treat type 2 diabetes": one is fewer than two.
test.each<[lang: string, value: string, named: string]>([
  ['en', 'Treat type 2 diabetes', 'type 2'],
  ['en', 'Treat type-1 diabetes', 'type 1'],
  ['en', 'Treat type II diabetes', 'type 2'],
  ['en', 'Audit to ISO 9001', 'iso 9001'],
  ['en', 'Apply IFRS 16', 'ifr 16'],
  ['en', 'Explain Article 6 of the Convention', 'articl 6'],
  ['en', 'Carry out phase III trials', 'phase 3'],
  ['en', 'Explain Basel III', 'basel 3'],
  ['en', 'Vaccinate against hepatitis B', ''],
  ['en', 'Compare two types of diabetes', ''],
  ['en', 'Reach level 3', ''],
  ['en', 'Inspect 12 bridges', ''],
  ['en', 'Prototype 3 parts', ''],
  ['de', 'Typ-2-Diabetes behandeln', 'typ 2'],
  ['de', 'Nach ISO 14001 prüfen', 'iso 14001'],
  ['de', 'Artikel 6 der Konvention erläutern', 'artikel 6'],
  ['de', 'Zwei Typen vergleichen', ''],
  ['fr', 'Traiter le diabète de type 2', 'typ 2'],
  ['fr', 'Expliquer l’article 6', 'articl 6'],
  ['fr', 'Résumer un texte en 2 langues', ''],
  ['es', 'Tratar la diabetes tipo 2', ''],
])('%s: %s', (lang, value, named) => {
  const found = designationsIn(value, lang)

  expect(found.map(({ kind, number }) => `${kind} ${number}`).join(', ')).toBe(named)
})

// "Type 2" counts nothing, "two types" does.
test.each([
  ['en', 'Treat type 2 diabetes', null],
  ['en', 'Audit to ISO 9001', null],
  ['en', 'Compare two types of diabetes', { kind: 'number', value: 2 }],
  ['de', 'Artikel 6 der Konvention erläutern', null],
])('%s: %s counts %o', (lang, value, quantity) => {
  expect(quantityOf(value, lang)).toEqual(quantity)
})

test('another number of a kind is another case, and is told as it is written', () => {
  const [one, two] = [gistOf('Treat type 1 diabetes', 'en'), gistOf('Treat diabetes of type 2', 'en')]

  expect(casesIn(one).get('type')).toEqual(new Set(['1']))
  expect(casesOnlyIn(two, one)).toEqual(['type 2'])
  expect(casesOnlyIn(one, one)).toEqual([])
})
