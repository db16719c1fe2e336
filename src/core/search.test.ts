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
])('%j asked for %j: %j', (text, asked, held) => {
  expect(holdsEveryWord(text, asked)).toBe(held)
})
