import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { productsWith, wholeProductsWith } from './productsWith.ts'

const byte = fc.integer({ min: -128, max: 127 })
const many = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 11 }))
  .chain(([size, count]) =>
    fc.tuple(
      fc.array(byte, { minLength: size, maxLength: size }),
      fc.array(byte, { minLength: size * count, maxLength: size * count }),
    ),
  )

// Four are worked out at a time: what is left over would be forgotten, or counted with its neighbour.
test('each product is that of its own vector, however many there are', () => {
  fc.assert(
    fc.property(many, ([asked, vectors]) => {
      const expected = Array.from({ length: vectors.length / asked.length }, (_, place) =>
        asked.reduce((sum, factor, nth) => sum + factor * (vectors[place * asked.length + nth] ?? 0), 0),
      )
      expect([...wholeProductsWith(Int8Array.from(asked), Int8Array.from(vectors))]).toEqual(expected)
      expect([...productsWith(Float32Array.from(asked), Float32Array.from(vectors))]).toEqual(expected)
    }),
  )
})
