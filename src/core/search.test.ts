import { expect, test } from 'vitest'
import { holdsEveryWord } from './search.ts'

// Would catch a search that asks for the words in their order, or that blanks around them defeat.
test.each([
  ['Lea Montavon-Rey', 'montavon lea', true],
  ['Lea Montavon-Rey', '  LEA  ', true],
  ['Lea Montavon-Rey', '', true],
  ['Lea Montavon-Rey', 'lea wójcik', false],
  ['Ελένη Παπαδοπούλου', 'παπαδ', true],
  ['Piotr Żurawski-Łoś', 'zurawski los', true],
  ['Zoe Strasser', 'Straßer ZOË', true],
  // As pasted: soft hyphens and hyphens that do not break of a text processor, marks of direction of a spreadsheet.
  ['Lea Montavon-Rey', 'Mon\u00adtavon', true],
  ['Lea Montavon-Rey', '\u200eMontavon\u200b', true],
  ['Lea Montavon-Rey', 'montavon\u2011rey', true],
  ['Lea Mon\u00adtavon\u2010Rey', 'montavon-rey', true],
  ['2026-0417', '2026\u20130417', true],
])('%j asked for %j: %j', (text, asked, held) => {
  expect(holdsEveryWord(text, asked)).toBe(held)
})
