import { describe, expect, test } from 'vitest'
import { catalogueProblemCodes, expectedValues } from '#core/programme/catalogueProblem.ts'
import { wordsIn } from './words.ts'

/** Facts that any problem may carry. */
const facts = {
  name: 'modules.csv',
  row: 7,
  column: 'weight',
  path: '/modules/3/credits',
  module: 'INF-2310',
  outcome: 'M4',
  programme: 'BAI',
  code: 'INF-2310',
  first: 4,
  rows: 0,
  cells: 20,
  columns: 18,
  value: '7.505',
  expected: 'ects',
  validFrom: '2025-10-01',
  validTo: '2025-09-30',
  revision: 1,
  sum: 7.25,
  credits: 7.5,
  megabytes: 100,
  seconds: 180,
  field: 'credits',
  text: 'The students are able to',
  count: 3,
  other: 4,
}

describe.for(['en', 'de'] as const)('what was wrong with a catalogue, in %s', (language) => {
  const words = wordsIn(language)

  // An officer who reads "catalogue:import.problem.weights-sum" or an empty pair of braces is left alone.
  test.for(catalogueProblemCodes)('%s is a sentence wherever it is', (problem) => {
    for (const at of ['file', 'row', 'cell', 'path']) {
      expect(words(`catalogue:import.at.${at}`, { ...facts, problem })).toMatch(/^[^{}$]*\.$/)
    }
  })

  test.for(expectedValues)('%s is said in words', (expected) => {
    const sentence = words('catalogue:import.at.cell', { ...facts, problem: 'value-unfit', expected })

    expect(sentence).toMatch(/^[^{}$]*\.$/)
    expect(sentence).not.toContain('import.expected')
  })
})

test('the place comes before the problem', () => {
  expect(wordsIn('en')('catalogue:import.at.cell', { ...facts, problem: 'weights-sum' })).toBe(
    'Row 7, column “weight”: The weights of INF-2310 add up to 7.25 ECTS, the module has 7.5. Correct the weights, or leave all of them out.',
  )
})

test('numbers are written as the language writes them', () => {
  expect(wordsIn('de')('catalogue:import.problem.weights-sum', facts)).toContain('7,25 ECTS')
})
