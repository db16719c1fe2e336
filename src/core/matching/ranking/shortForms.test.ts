import { expect, test } from 'vitest'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { resources } from '../../../cli/match/resources.ts'
import type { WordMeaning } from '../meaning/meaning.ts'
import { createCatalogueTexts } from './catalogueTexts.ts'
import { createShelf } from './shelf.ts'
import { shortFormsOf } from './shortForms.ts'

const titles = [
  'Introduction to Interpersonal Communication',
  'Interprofessional Practice',
  'Financial Accounting',
  'Managerial Accounting',
  'Fundamentals of Acting',
  'Public Speaking',
  'First Semester Spanish',
  'Systems of Government',
  'Operations Management',
  'Sociological Theory',
]

function openedBy(meaning: WordMeaning | null, title: string): string {
  const modules = titles.map((one) => ({ title: [one], body: [] }))
  return shortFormsOf(createCatalogueTexts(() => modules, 'en', meaning, createShelf()))(title)
}

const table = readMeaning(resources)

// A word that nothing knows finds nothing: the right module is not even among the candidates.
test.each([
  ['Intrprsnl Comm', 'interpersonal Comm'],
  ['Intprsnl Speech', 'interpersonal Speech'],
  ['Survey of Accnting', 'Survey of accounting'],
  ['Actng II: Scene Work', 'acting II: Scene Work'],
  ['H: Public Spkng', 'H: Public speaking'],
  ['4th Sem Spnsh', '4th Sem spanish'],
  ['State/Local Govnmt', 'State/Local government'],
  ['Socialogical Foundations', 'sociological Foundations'],
])('%s is read as %s', (title, expected) => {
  expect(openedBy(table, title)).toBe(expected)
})

test.each([
  ['a word that the catalogue holds', 'Public Speaking'],
  ['a word that the table of meaning holds', 'Spiking Neurons'],
  ['a short form with one sense', 'Acctg Principles'],
  ['a beginning, which meets all that goes on from it', 'Operat Research'],
  ['too few consonants', 'Xpk Studies'],
  ['a number', 'Spanish 2'],
])('leaves %s as it is: %s', (_, title) => {
  expect(openedBy(table, title)).toBe(title)
})

// Without a table a word that the catalogue lacks may be a word of its own.
test('opens nothing without a table of meaning', () => {
  expect(openedBy(null, 'Survey of Accnting')).toBe('Survey of Accnting')
})
