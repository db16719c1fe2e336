import { expect, test } from 'vitest'
import { languageOf, primaryLanguage, untaggedOf } from './language.ts'

test.each([
  ['en', 'en'],
  ['"en "'.slice(1, -1), 'en'],
  ['EN-gb', 'en'],
  ['de_AT', 'de'],
  ['ger', 'de'],
  ['fra', 'fr'],
  ['und', 'und'],
  ['', 'und'],
  ['English', 'und'],
])('reads the tag %j as %s', (tag, language) => {
  expect(primaryLanguage(tag)).toBe(language)
})

// A wrong guess ranks a module by chance words; "unknown" only costs a look.
test.each([
  ['en', 'Fit linear regression models and check their assumptions'],
  ['de', 'Vorhersagemodelle mit Kreuzvalidierung bewerten'],
  ['fr', 'Évaluer la qualité et la sécurité des soins à l’aide d’indicateurs'],
  ['pl', 'Ocenia ryzyko projektu i planuje działania zapobiegawcze'],
  ['el', 'Εφαρμόζει μεθόδους στατιστικής ανάλυσης'],
  ['und', 'SQL'],
  ['und', 'Marketing'],
  ['und', '1 2 3'],
])('detects %s in an untagged text: %s', (language, value) => {
  expect(languageOf({ lang: 'und', value }, '')).toBe(language)
})

test('takes the text around a short one into account', () => {
  const context = 'SQL und Datenbanken\nBeziehungen zwischen Tabellen erklären und Abfragen formulieren'

  expect(languageOf({ lang: 'und', value: 'SQL' }, context)).toBe('de')
})

test('believes a tag more than its own guess', () => {
  expect(languageOf({ lang: 'nl', value: 'Fit linear regression models and check their assumptions' }, '')).toBe('nl')
})

test('collects untagged texts only', () => {
  const credential = {
    title: [{ lang: 'und', value: 'One' }],
    outcomes: [
      {
        item: 0,
        text: [
          { lang: 'en', value: 'Two' },
          { lang: '', value: 'Three' },
        ],
      },
    ],
    eqfLevel: null,
    credits: null,
  }

  expect(untaggedOf(credential)).toBe('One\nThree')
})
