import fc from 'fast-check'
import { expect, test } from 'vitest'
import { soughtIn } from '#core/finding.ts'
import { nearestOf, nearIn } from '#core/nearSpelling.ts'
import { createHeldSpellings } from './heldSpellings.ts'

/** Near each other in many ways: one letter, two, a beginning, a name in parts. */
const words = fc.constantFrom(
  ...['Montavon-Rey', 'Montavan', 'Montav', 'Rey', 'Montavonrey', 'Żurawski', 'Zurawsky', 'Zurawska'],
  ...['Müller', 'Mueler', 'Papadopoulou', 'Papadopulo', 'Ada', 'Adda', 'Adelheid', '2026'],
)
const texts = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))

// One way holds a word against tens of thousands, the other against those of one text: a list would offer what the search does not.
test('what is near among many is what is near one by one, and as near', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 8 }), fc.nat(8), texts, (held, gone, asked) => {
      const spellings = createHeldSpellings<number>()
      for (const [id, text] of held.entries()) spellings.add(id, [text])
      spellings.remove(gone)
      const expected = held.flatMap((text, id) => {
        const near = id === gone ? null : nearIn(asked, text)
        // Words that stand in it as typed make nothing near by themselves.
        return near === null || near.apart === 0 ? [] : [{ id, ...near }]
      })
      const found = spellings.near(asked, (id) => soughtIn(held[id])).filter(({ apart }) => apart > 0)
      expect(found.toSorted((one, other) => one.id - other.id)).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('of words that are equally near the first is meant, and of others none', () => {
  const apart = new Map([
    ['rey', 4],
    ['ray', 2],
    ['roy', 2],
  ])
  const all = ['ada', 'rey', 'ray', 'roy'].map((word) => ({ word }))
  expect(nearestOf(all, ({ word }) => apart.get(word))).toEqual({ apart: 2, word: 'ray' })
  expect(nearestOf(all, () => null)).toBeNull()
  expect(nearestOf([], () => 1)).toBeNull()
})
