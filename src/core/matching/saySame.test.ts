import { expect, test } from 'vitest'
import { readBundledModules } from '../../cli/match/bundledModules.ts'
import { compareWithModule } from './compare.ts'
import { createCorpus } from './corpus.ts'
import { credentialOf, inLanguage, moduleOf } from './matching.fixtures.ts'

const corpus = createCorpus(readBundledModules())

// By the guide "describe" and "explain" ask for the same; pairs that differ in one thing on purpose had taught the weights otherwise.
test.each([
  ['Describe the carbon cycle', 'Explain the carbon cycle'],
  ['Name the organs of the human body', 'Describe the organs of the human body'],
  ['Outline the principles of insurance law', 'Explain principles of insurance law'],
  ['Explain the consequences of sleep deprivation', 'Summarise consequences of sleep deprivation'],
])('who can "%s" can "%s"', (shown, asked) => {
  expect(compareWithModule(credentialOf(shown), moduleOf(asked), corpus).outcomes[0]?.coverage).toBe('covered')
  expect(compareWithModule(credentialOf(asked), moduleOf(shown), corpus).outcomes[0]?.coverage).toBe('covered')
})

test('the same in German', () => {
  const module = { ...moduleOf(''), outcomes: [] }
  const local = inLanguage('de', 'Den Kohlenstoffkreislauf erklären').outcomes.map(({ text }) => ({
    key: 'one',
    text,
    weight: 100,
  }))
  const [outcome] = compareWithModule(
    inLanguage('de', 'Den Kohlenstoffkreislauf beschreiben'),
    { ...module, outcomes: local },
    corpus,
  ).outcomes
  expect(outcome?.coverage).toBe('covered')
})

// All words are there, and yet less is shown, something else is done, or another one of the kind is meant.
test.each([
  ['fewer', 'Explain one cause of the First World War', 'Explain the causes of the First World War'],
  ['knowing without doing', 'Describe the carbon cycle', 'Model the carbon cycle'],
  ['something is left out', 'Describe the carbon cycle without oceans', 'Explain the carbon cycle'],
  ['another number of its kind', 'Describe type 1 diabetes', 'Explain type 2 diabetes'],
  ['a lower level', 'Describe texts of level B1', 'Describe texts of level C1'],
  ['the opposite', 'Explain how files are encrypted', 'Explain how files are decrypted'],
])('%s is not covered', (_, shown, asked) => {
  expect(compareWithModule(credentialOf(shown), moduleOf(asked), corpus).outcomes[0]?.coverage).not.toBe('covered')
})

test('another number of its kind is another object', () => {
  const [outcome] = compareWithModule(
    credentialOf('Treat type 1 diabetes'),
    moduleOf('Treat type 2 diabetes'),
    corpus,
  ).outcomes
  expect(outcome?.coverage).toBe('not')
})

test('a lower level covers a part, and the reason names both', () => {
  const [outcome] = compareWithModule(
    credentialOf('Write texts in French at level B1'),
    moduleOf('Write texts in French at level C1'),
    corpus,
  ).outcomes
  expect(outcome?.coverage).toBe('partly')
  const reasons = outcome?.alignments[0]?.reasons ?? []
  expect(reasons.filter(({ side }) => side === 'for').map(({ code }) => code)).toEqual(['wordsShared'])
  expect(reasons).toContainEqual(
    expect.objectContaining({ code: 'stageBelow', side: 'against', facts: { credential: 'B1', module: 'C1' } }),
  )
})

test('a higher level covers a lower one', () => {
  const [outcome] = compareWithModule(
    credentialOf('Write texts in French at level C1'),
    moduleOf('Write texts in French at level B1'),
    corpus,
  ).outcomes
  expect(outcome?.coverage).toBe('covered')
})
