import { expect, test } from 'vitest'
import french from '../vocabulary/glossary/french.json' with { type: 'json' }
import german from '../vocabulary/glossary/german.json' with { type: 'json' }
import { glossaryOf, glossedLanguages, glossedWords } from './glossary.ts'
import { hasTerms } from './termTable.ts'

const files = Object.entries({ german, french })

// A line with a slip in it would be passed over without a word.
test.each(files)('each line of the %s glossary says phrases and what they are in English', (_, lines) => {
  expect(lines.length).toBeGreaterThan(10_000)
  const damaged = lines.filter((line) => !/^[^=,]+(?:, [^=,]+)* =(?: [a-z0-9][a-z0-9 '/.-]*)?$/.test(line))
  expect(damaged).toEqual([])
})

// Of two lines the later would win, and nobody would know which is meant.
test.each(files)('no phrase of the %s glossary stands twice', (_, lines) => {
  const phrases = lines.flatMap((line) =>
    line
      .split('=')[0]
      ?.split(',')
      .map((phrase) => glossedWords(phrase).join(' '))
      .filter((phrase) => phrase !== ''),
  )
  expect(phrases.filter((phrase, nth) => phrases.indexOf(phrase) !== nth)).toEqual([])
})

test('a language without a glossary has none, and every glossed language has terms beside', () => {
  expect(glossaryOf('en')).toBeNull()
  expect(glossaryOf('nl')).toBeNull()
  expect(glossedLanguages).toEqual(['de', 'fr'])
  expect(glossedLanguages.every(hasTerms)).toBe(true)
})
