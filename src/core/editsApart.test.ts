import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editsOfEveryCell } from './editsApart.fixtures.ts'
import { editsApart } from './editsApart.ts'

test.each([
  ['zurawsky', 'zurawski', 1],
  ['papadopulou', 'papadopoulou', 1],
  ['montvaon', 'montavon', 1],
  ['montavvon', 'montavon', 1],
  ['montavonn', 'montavno', 2],
  ['meier', 'mayer', 2],
  ['', 'ab', 2],
  ['ca', 'abc', Infinity],
  ['kovacs', 'takacs', Infinity],
])('%s and %s are %d letters apart, as far as two are looked for', (one, other, edits) => {
  expect(editsApart(one, other, 2)).toBe(edits)
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ł', 'я'), maxLength: 9 })

test('it does not matter which word comes first, a word is itself, and the band hides no way that is short enough', () => {
  fc.assert(
    fc.property(word, word, fc.nat({ max: 4 }), (one, other, atMost) => {
      const whole = editsOfEveryCell(one, other)
      expect(editsApart(one, other, atMost)).toBe(whole <= atMost ? whole : Infinity)
      expect(editsApart(other, one, atMost)).toBe(editsApart(one, other, atMost))
      expect(editsApart(one, one, atMost)).toBe(0)
    }),
    { numRuns: 3000 },
  )
})
