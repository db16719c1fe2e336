import { expect, test } from 'vitest'
import { verbClassOf } from './verbClass.ts'
import { readText } from './text.ts'

const words = (value: string, lang = 'en') => readText(value, lang).terms.map(({ word }) => word)

// A verb taken for a thing, or a thing for a verb, moves a word in or out of the score.
test.each([
  [
    'Test data transformations and document the assumptions they rest on',
    ['data', 'transformations', 'assumptions', 'rest'],
  ],
  ['Evaluate interfaces with usability tests', ['interfaces', 'usability', 'tests']],
  ['Learners will be able to plan a network', ['network']],
  ['Plans a network and tests its components', ['network', 'components']],
  ['Design of databases and review of literature', ['design', 'databases', 'review', 'literature']],
  ['Use C++ and C# in a t-test', ['c++', 'c#', 't', 'test']],
])('keeps the things and not the verbs: %s', (value, things) => {
  expect(words(value)).toEqual(things)
})

test.each([
  ['en', 'statistical modelling, visualization, analyses', 'a statistical model, visualisation, analysis'],
  ['de', 'die Häuser des Modells', 'ein Haus, Modelle'],
  ['fr', 'des modèles statistiques', 'un modèle statistique'],
])('meets words of one stem in %s', (lang, one, other) => {
  const stems = (value: string) => readText(value, lang).terms.map(({ stem }) => stem)

  expect(stems(one)).toEqual(stems(other))
})

// Texts copied out of a PDF or a page hold signs that nobody sees; a word with one inside was two words of no catalogue.
test('passes over signs that say where a word may break, and takes “&” for “and”', () => {
  expect(words('Plan inter\u00adven\u00adtions in net\u200bworks')).toEqual(['interventions', 'networks'])
  const { parts, terms } = readText('Plan budgets & draft reports & minutes', 'en')
  expect(parts).toHaveLength(3)
  expect(terms.map(({ word }) => word)).toEqual(['budgets', 'reports', 'minutes'])
})

test('keeps what turns a statement round', () => {
  expect(readText('Fit models without a library', 'en').negations).toEqual(['without'])
  expect(readText('Modelle ohne Bibliothek anpassen', 'de').negations).toEqual(['ohne'])
})

test('tells the parts of an enumeration apart', () => {
  const { parts } = readText('Appraise bias, confounding and effect modification in published studies', 'en')

  expect(parts.map((part) => [...part])).toEqual([['bia'], ['confound'], ['effect', 'modif'], ['publish', 'studi']])
})

test.each([
  ['en', 'Explain and apply design patterns', 'apply'],
  ['en', 'On completion, students can critique a design', 'evaluate'],
  ['en', 'Defines the goals of a test plan', 'remember'],
  ['de', 'Vorhersagemodelle mit Kreuzvalidierung bewerten', 'evaluate'],
  ['de', 'Beschreibt die Verteilung von Krankheiten', 'understand'],
  ['fr', 'Évaluer la qualité des soins', 'evaluate'],
  ['und', 'Evaluate predictive models by cross-validation', 'evaluate'],
  ['pl', 'Ocenia ryzyko projektu', null],
  ['en', 'Databases', null],
])('finds the class of the verb in %s: %s', (lang, value, verbClass) => {
  expect(verbClassOf([{ lang, value }])).toBe(verbClass)
})
