import { expect, test } from 'vitest'
import { problemCodes } from '#core/recognition/rules/rule.ts'
import { decisionProblemSentence } from './decisionProblem.ts'
import { languages, wordsIn, type UiLanguage } from './words.ts'

const facts = {
  module: 'INF-2310',
  number: 2,
  outcome: 'M8',
  credits: 551,
  atMost: 550,
  until: '2026-05-19',
  awardedOn: '2021-05-19',
  years: 5,
  decided: 'admission',
  asked: 'creditTransfer',
  precedent: 'full',
  cases: 3,
  of: 4,
}

// The officer sees the code, or a hole in the sentence, where words or facts do not fit.
test.each(Object.keys(languages) as UiLanguage[])('every problem is a whole sentence in "%s"', (language) => {
  const words = wordsIn(language)
  const sentences = Object.keys(languages[language].recognition.problem).map((key) => {
    const [code = '', context] = key.split('_')
    const chosen = context === undefined ? {} : { limitedBy: context }
    return decisionProblemSentence(words, language, { code, facts: { ...facts, ...chosen } })
  })

  for (const sentence of sentences) expect(sentence).toMatch(/^[^{}_]{20,}\.$/)
})

test('every code of a rule has a sentence, and every sentence a rule', () => {
  const worded = Object.keys(languages.en.recognition.problem).map((key) => key.split('_')[0])

  expect(new Set(worded)).toEqual(new Set(problemCodes))
})

test('formats credits and days in the language', () => {
  const above = { code: 'creditsAboveLimit', facts: { credits: 551, atMost: 550, limitedBy: 'source' } }
  const past = { code: 'conditionPast', facts: { number: 1, until: '2026-05-19' } }

  expect(decisionProblemSentence(wordsIn('de'), 'de', above)).toContain('5,51 ECTS')
  expect(decisionProblemSentence(wordsIn('en'), 'en', past)).toContain('19\u00a0May\u00a02026')
})

// Would catch “vor mehr als 1 Jahren”.
test('an age limit of one year is one year', () => {
  const past = { code: 'pastAgeLimit', facts: { awardedOn: '2021-05-19', years: 1 } }

  expect(decisionProblemSentence(wordsIn('de'), 'de', past)).toContain('vor mehr als einem Jahr.')
  expect(decisionProblemSentence(wordsIn('en'), 'en', past)).toContain('more than one year ago.')
})
