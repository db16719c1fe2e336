import { expect, test } from 'vitest'
import { languageOf, primaryLanguage, untaggedOf } from './language.ts'

test.each([
  ['en', 'en'],
  ['"en "'.slice(1, -1), 'en'],
  ['EN-gb', 'en'],
  ['de_AT', 'de'],
  ['ger', 'de'],
  ['fra', 'fr'],
  ['ces', 'cs'],
  ['ukr', 'uk'],
  ['und', 'und'],
  ['', 'und'],
  ['English', 'und'],
])('reads the tag %j as %s', (tag, language) => {
  expect(primaryLanguage(tag)).toBe(language)
})

// A wrong guess ranks a module by chance words; "unknown" only costs a look.
test.each([
  ['en', 'Fit linear regression models and check their assumptions'],
  ['en', 'STATISTICAL METHODS FOR THE SOCIAL SCIENCES'],
  ['en', 'Fundamentals of nursing'],
  ['de', 'Vorhersagemodelle mit Kreuzvalidierung bewerten'],
  ['de', 'GRUNDLAGEN DER BUCHFÜHRUNG UND BILANZIERUNG'],
  ['de', 'Einführung in die Betriebswirtschaftslehre'],
  ['fr', 'Évaluer la qualité et la sécurité des soins à l’aide d’indicateurs'],
  ['fr', 'Introduction à la comptabilité générale'],
  ['nl', 'Statistische modellen toepassen en de aannames controleren'],
  ['nl', 'Inleiding tot het belastingrecht'],
  ['es', 'Analizar los estados financieros de una empresa'],
  ['it', 'Valutare i rischi di un progetto e pianificare interventi'],
  ['pt', 'Avaliar a qualidade dos cuidados de saúde'],
  ['sv', 'Tillämpa statistiska metoder på insamlade data'],
  ['da', 'Anvende statistiske metoder på indsamlede data'],
  ['no', 'Bruke statistiske metoder på innsamlede data'],
  ['pl', 'Ocenia ryzyko projektu i planuje działania zapobiegawcze'],
  ['ru', 'Применять статистические методы к собранным данным'],
  ['el', 'Εφαρμόζει μεθόδους στατιστικής ανάλυσης'],
  ['ja', '収集したデータに統計的手法を適用する'],
  ['zh', '将统计方法应用于收集的数据'],
  ['und', 'Grundlagen der Statistik'],
  ['und', 'SQL'],
  ['und', 'Marketing'],
  ['und', 'Python 3 / SQL / HTML'],
  ['und', 'Intro Stat Meth'],
  ['und', 'Lorem ipsum dolor sit amet consectetur'],
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
