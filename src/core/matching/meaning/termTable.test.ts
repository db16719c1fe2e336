import { expect, test } from 'vitest'
import { gistOf } from './gist.ts'
import { linksBetween } from './links.ts'
import { termsOf } from './termTable.ts'

// A line that held glaciers and volcanoes as one thing made one landform of the other.
test.each<[one: string, other: string, langs: string, by: string]>([
  ['glacier', 'volcano', 'en en', 'field'],
  ['rock', 'mineral', 'en en', 'field'],
  ['river', 'lake', 'en en', 'field'],
  ['river', 'stream', 'en en', 'term'],
  ['bee', 'amphibian', 'en en', 'field'],
  ['variance', 'dispersion', 'en en', 'field'],
  ['mean', 'median', 'en en', 'field'],
  ['mean', 'average', 'en en', 'term'],
  ['tenant', 'landlord', 'en en', 'field'],
  ['theft', 'murder', 'en en', 'field'],
  ['brake', 'steering', 'en en', 'field'],
  ['wage', 'salary', 'en en', 'term'],
  ['Gletscher', 'Vulkan', 'de de', 'field'],
  ['Fluss', 'Bach', 'de de', 'term'],
  ['Diebstahl', 'Mord', 'de de', 'field'],
  ['abeille', 'poisson', 'fr fr', 'field'],
  ['glacier', 'Gletscher', 'en de', 'term'],
  ['glacier', 'Vulkan', 'en de', 'field'],
  ['volcano', 'volcan', 'en fr', 'term'],
  ['See', 'rivière', 'de fr', 'field'],
])('%s and %s', (one, other, langs, by) => {
  const [lang = '', second = ''] = langs.split(' ')
  const { one: links } = linksBetween(gistOf(one, lang), gistOf(other, second))

  expect(links.map((link) => link.by)).toEqual([by])
})

// A place left empty, or one column longer than another, would join what stands apart.
test('every thing of a line has a word in English, and no word is empty', () => {
  for (const lang of ['en', 'de', 'fr'])
    expect([...termsOf(lang).byPhrase.keys()].filter((key) => key === '')).toEqual([])
  const concepts = ['de', 'fr'].flatMap((lang) => [...termsOf(lang).byPhrase.values()].flat())
  expect(new Set(concepts.map(({ id }) => id)).size).toBeGreaterThan(2000)
})
