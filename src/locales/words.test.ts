import { expect, test } from 'vitest'
import { nearestLanguage } from './words.ts'

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
