import { expect, test } from 'vitest'
import { activities, languageStudyOf } from './languageStudy.ts'
import { createLexicon, nothingKnown } from './lexicon.ts'

const { listening, reading, speaking, writing } = activities
const all = listening | reading | speaking | writing

function studyOf(title: string, lang = 'en') {
  return languageStudyOf(createLexicon(lang, null, nothingKnown).read(title, 'kept'), lang)
}

// A stage read wrongly would put the second year of a language before the first.
test.each([
  ['First Semester Spanish', 1],
  ['Spanish 2', 2],
  ['Elementary Spanish I', 1],
  ['Beginning Spanish II', 2],
  ['Interm Spanish I', 3],
  ['Intermediate Spanish II', 4],
  ['Fourth Semester Spanish', 4],
  ['Advanced Spanish', 5],
  ['Third Year Spanish', 5],
  ['Third Year Spanish II', 6],
  ['Spanish Language III', 3],
  ['Spanish A2', 2],
  ['Spanish B2', 4],
  ['Spanish C1', 5],
  ['Spanish', null],
  ['Spanish 101', null],
])('%s is step %s of learning a language', (title, step) => {
  expect(studyOf(title)).toMatchObject({ language: 'spanish', alone: true, step })
})

// "Understand spoken Latvian" and "speak Latvian" share all their words by stem or kin.
test.each([
  ['understand spoken Latvian', 'en', listening],
  ['understand written Latvian', 'en', reading],
  ['interact verbally in Latvian', 'en', speaking],
  ['speak Latvian', 'en', speaking],
  ['be fluent in Latvian', 'en', speaking],
  ['write Latvian', 'en', writing],
  ['writing Latvian', 'en', writing],
  ['understand Latvian writing', 'en', reading],
  ['correspond in written Latvian', 'en', writing],
  ['show competency in written Latvian', 'en', writing],
  ['Latvian listening comprehension', 'en', listening],
  ['Latvian', 'en', all],
  ['ability to comprehend spoken and written Latvian and to speak and write in Latvian', 'en', all],
  ['understand Latvian', 'en', listening | reading],
  ['gesprochenes Lettisch verstehen', 'de', listening],
  ['Lettisch sprechen', 'de', speaking],
  ['Schriftliches Lettisch verstehen', 'de', reading],
  ['comprendre le letton écrit', 'fr', reading],
  ['Letton : expression orale', 'fr', speaking],
])('%s (%s) is for %i', (title, lang, expected) => {
  expect(studyOf(title, lang)).toMatchObject({ language: 'latvian', alone: true, activities: expected })
})

test.each([
  'Introduction to Spanish Literature',
  'The Spanish Civil War',
  'Spanish for Nurses',
  'First Semester Spanish for Spanish Speakers',
])('%s is not about the language alone', (title) => {
  expect(studyOf(title)).toMatchObject({ language: 'spanish', alone: false })
})

test.each([
  ['Linear Algebra', 'en'],
  ['Translating from Spanish into German', 'en'],
  ['Spaans voor beginners', 'nl'],
])('%s (%s) is no study of one language', (title, lang) => {
  expect(studyOf(title, lang)).toBeNull()
})
