import { expect, test } from 'vitest'
import { createCatalogueTexts } from './catalogueTexts.ts'
import { languageNamesOf } from './languageNames.ts'
import { createShelf } from './shelf.ts'

function namedIn(titles: readonly string[], title: string, lang = 'en'): string {
  return languageNamesOf(
    createCatalogueTexts(() => titles.map((one) => ({ title: [one], body: [] })), lang, null, createShelf()),
  )(title)
}

// Under another name no word of the title meets the module, and another language with the same words around it comes first.
test.each([
  [['First Semester Persian', 'First Semester Arabic'], 'Farsi I', 'persian I'],
  [['Elementary Farsi', 'Elementary Arabic'], 'Persian I', 'farsi I'],
  [['write Norwegian', 'write Walloon'], 'write Bokmål', 'write norwegian'],
  [['interact verbally in Occitan'], 'speak Provençal', 'speak occitan'],
  [['understand written Romanian'], 'read Moldavian', 'read romanian'],
])('in a catalogue of %j %s is read as %s', (titles, title, expected) => {
  expect(namedIn(titles, title)).toBe(expected)
})

test.each([
  ['a name that the catalogue holds', ['Farsi I', 'Persian Literature'], 'Farsi I'],
  ['a language that the catalogue lacks', ['Arabic I'], 'Farsi I'],
  ['a title that names no language', ['Persian I'], 'Linear Algebra'],
])('leaves %s as it is', (_, titles, title) => {
  expect(namedIn(titles, title)).toBe(title)
})

test('a language whose names nobody could write here stays', () => {
  expect(namedIn(['Perzisch voor beginners'], 'Farsi 1', 'nl')).toBe('Farsi 1')
})
