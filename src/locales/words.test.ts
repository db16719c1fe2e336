import { expect, test } from 'vitest'
import { Purpose } from '#core/programme/programme.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { languages, nearestLanguage, wordsIn, type UiLanguage } from './words.ts'

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

const every = Object.keys(languages) as UiLanguage[]

// A purpose was “Berufliche Nutzung” in the list, “Berufsausübung” in the letter and “Berufszugang” in the catalogue.
test.each(every)('a purpose and an outcome bear one name on screens and in documents of "%s"', (language) => {
  const words = wordsIn(language)

  for (const one of Purpose.options) expect(words(`cases:purpose.${one}`)).toBe(words(`recognition:purpose.${one}`))
  const professional = words('catalogue:screen.purposeShort.professional').toLowerCase()
  expect(professional).toBe(words('recognition:purpose.professional').toLowerCase())
  for (const one of RecognitionOutcome.options) {
    expect(words(`cases:outcome.${one}`)).toBe(words(`recognition:outcome.${one}`))
  }
})

// Would catch a sentence that sends the officer to a heading, or a file, that is called otherwise where it stands.
test.each(every)('what is named elsewhere is named alike in "%s"', (language) => {
  const words = wordsIn(language)

  expect(words('second:wholeFirst')).toContain(words('decision:before'))
  expect(words('appeal:pack.content.record', { name: '2026/0001', count: 2 })).toContain(words('record:made'))
  expect(words('letter:placeholder.office.months')).toContain(words('letter:months', { count: 4 }))
})

// The office's word for it is “Rechtsbehelf”; what it is in law, an objection or an action, says the office's own text.
test('an appeal bears one name on German screens', () => {
  const { letter, ...screens } = languages.de
  const said = JSON.stringify({ ...screens, letter: { ...letter, example: null } }).match(/\w*Widerspruch\w*/g) ?? []

  // Of a second officer, and of a value that somebody contradicts.
  expect(said).toEqual(['Widerspruch', 'Widerspruch'])
  expect(wordsIn('de')('second:deskTitle.fourEyes', { by: 'Mira' })).toContain('Widerspruch')
  expect(wordsIn('de')('credential:supply.reasonMissing')).toContain('Widerspruch')
})

// German inflects what English leaves as it is.
test.each([
  ['failure:desksFirst', { count: 1 }, 'noch einen Fall.'],
  ['failure:desksFirst', { count: 3 }, 'noch 3 Fälle.'],
  ['failure:judgedMeanwhile', { outcomes: 'M1, M2', by: 'Mira' }, 'hat Mira M1, M2 beurteilt'],
  ['policy:result.done', { count: 1, differing: 1 }, 'anders ausgefallen: 1.'],
  ['receiving:person.cases', { count: 1, numbers: '2026-0001' }, 'Fall 2026-0001'],
  ['receiving:person.cases', { count: 2, numbers: '2026-0001, 2026-0002' }, 'Fälle 2026-0001, 2026-0002'],
  ['receiving:wrong.statement', { count: 2, numbers: '2026/0001, 2026/0002' }, 'Bescheide 2026/0001, 2026/0002'],
  ['catalogue:import.problem.outcomes-uneven', { count: 1, first: 'de', other: 3 }, 'Hier steht ein Lernergebnis,'],
  ['catalogue:screen.imported', { programmes: 1, modules: 1, outcomes: 1, unchanged: 1 }, 'Studiengänge: 1;'],
  // “6,00 ECTS und Niveau nicht angegeben” reads as if neither were.
  ['report:and', { before: '6,00 ECTS', last: wordsIn('de')('report:levelNotStated') }, 'und kein Niveau angegeben'],
  ['trust:screen.receivedOn', { asOf: 'Stand 30. November 2026' }, 'Stand 30. November 2026, Tag des Eingangs.'],
] as const)('%s with %j is German', (key, values, said) => {
  expect(wordsIn('de')(key, values)).toContain(said)
})

// Printed in every statement: “für einen anderen Zweck als der Anrechnung” is no German.
test('the purpose of a German statement stands in the case of what it is compared with', () => {
  const words = wordsIn('de')
  const said = Purpose.options.map((one) =>
    words('statement:document.rights.purpose', { purpose: words(`recognition:purposeInText.${one}`) }),
  )

  for (const sentence of said) expect(sentence).toMatch(/^Für einen anderen Zweck als (?:den|die) \p{Lu}/u)
})
