import { expect, test } from 'vitest'
import { baseLanguage, textFor } from './values.ts'

// Would catch a text that is there in the reader's language and is not found for its region, or for how its source spells tags.
test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE ', 'de'],
  ['sr-Latn-RS', 'sr'],
  ['de_AT', 'de'],
  ['und', 'und'],
  ['', ''],
])('of the tag %j the language is %j', (tag, language) => {
  expect(baseLanguage(tag)).toBe(language)
})

test('a reader is shown their language, else English, else what there is', () => {
  const [austrian, british, french] = [
    { lang: 'de_AT', value: 'Statistik' },
    { lang: 'EN-gb', value: 'Statistics' },
    { lang: 'fr', value: 'Statistique' },
  ] as const
  const text = [french, british, austrian]
  expect(textFor(text, 'de-CH')).toBe(austrian)
  expect(textFor(text, 'bg')).toBe(british)
  expect(textFor([french], 'bg')).toBe(french)
  expect(textFor([], 'bg')).toBeNull()
})
