import { expect, test } from 'vitest'
import { createCorpus } from '#core/matching/corpus.ts'
import { measureNames } from '#core/matching/ranking/rankingIndex.ts'
import { rankCatalogue } from '#core/matching/rank.ts'
import { resourcesFolder } from '../engine.fixtures.ts'
import { readMeaning } from './readMeaning.ts'

const meaning = readMeaning(resourcesFolder)

test('the bundled table names its source and knows kin and neighbours', () => {
  expect(meaning).toMatchObject({ dimensions: 100, languages: ['en'], licence: 'PDDL-1.0 AND WordNet-3.0' })
  expect(meaning.kinOf('lithology').get('petrology')).toBe(1)
  expect(meaning.isVerb('comprehend')).toBe(true)
})

// No word and hardly a letter is the same.
test('a module is found by other words for the same', () => {
  const titles = ['Professional Ethics Of Lawyers', 'Study Of Literature', 'Organic Chemistry']
  const modules = titles.map((value) => {
    return { key: value, code: value, title: [{ lang: 'en', value }], outcomes: [], eqfLevel: null, credits: 500 }
  })
  const credential = { title: [{ lang: 'en', value: 'Attorneys' }], outcomes: [], eqfLevel: null, credits: null }

  expect(rankCatalogue(credential, createCorpus(modules))).toEqual([])
  expect(rankCatalogue(credential, createCorpus(modules, meaning))[0]?.moduleKey).toBe('Professional Ethics Of Lawyers')
})

// One has to know the field: both modules share a word with the credential, and none means the rest of it.
test('a module stands higher by what its texts are about', () => {
  const modules = ['Recovery Of Database Transactions', 'Recovery Of Damaged Soils'].map((value) => {
    return { key: value, code: value, title: [{ lang: 'en', value }], outcomes: [], eqfLevel: null, credits: 500 }
  })
  const title = [{ lang: 'en', value: 'Recovery by rollback' }]
  const credential = { title, outcomes: [], eqfLevel: null, credits: null }
  const topicOf = (position: number, by: typeof meaning) => {
    const index = createCorpus(modules, by).languages.get('en')?.ranking.ask(['Recovery by rollback'], [])
    return index?.measures[position]?.[measureNames.indexOf('titleTopic')] ?? 0
  }

  expect(topicOf(0, meaning)).toBeGreaterThan(topicOf(1, meaning) + 0.1)
  expect([0, 1].map((position) => topicOf(position, { ...meaning, topics: undefined }))).toEqual([0, 0])
  expect(rankCatalogue(credential, createCorpus(modules, meaning))[0]?.moduleKey).toBe(modules[0]?.key)
})
