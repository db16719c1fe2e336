import { expect, test } from 'vitest'
import { nearestLanguage, wordsIn, type UiLanguage } from './words.ts'

// Would catch an officer who is greeted in another language than the computer speaks.
test.each([
  ['de-AT', 'de'],
  ['de_DE.UTF-8', 'de'],
  ['DE', 'de'],
  ['den', 'en'],
  ['bg-BG', 'en'],
  ['constructor', 'en'],
  ['C.UTF-8', 'en'],
  ['', 'en'],
])('where the computer speaks %j the words are of %s', (locale, language) => {
  expect(nearestLanguage(locale)).toBe(language)
})

// Would catch “7.5 ECTS” in a German record, beside “7,5 ECTS” of every other line.
test.each<[UiLanguage, string, string]>([
  ['de', '7,5 ECTS sind angegeben.', '187,33 Stunden sind angegeben.'],
  ['en', '7.5 ECTS are stated.', '187.33 hours are stated.'],
])('what suggests an answer tells numbers as "%s" writes them', (language, credits, hours) => {
  const words = wordsIn(language)

  expect(words('evaluation:evidence.creditsStated', { credits: 7.5 })).toBe(credits)
  expect(words('evaluation:evidence.hoursStated', { hours: 11_240 / 60 })).toBe(hours)
})
