import { expect, test } from 'vitest'
import { vocabularyOf } from './vocabulary.ts'

// A word in two lists would count by the one that happens to be asked first.
test.each(['en', 'de', 'fr'])('no word of %s is both a stop word and something else', (lang) => {
  const { stopWords, everydayWords, negations } = vocabularyOf(lang)
  const twice = [...stopWords].filter((word) => everydayWords.has(word) || negations.has(word))

  expect(twice).toEqual([])
})
