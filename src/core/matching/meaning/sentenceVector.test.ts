import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitVector } from './sentenceEncoder.ts'
import { inBytes, nearnessOf, together } from './sentenceVector.ts'

const someVector = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 384, maxLength: 384 })
  .map(unitVector)
  .filter((vector) => vector !== null)

/** Each number is off by half a byte at most: so far two products can be apart. */
const mostApart = (first: Float32Array, second: Float32Array) => {
  const half = 0.5 / 127
  const size = (vector: Float32Array) => vector.reduce((sum, number) => sum + Math.abs(number), 0)
  return half * (size(first) + size(second)) + first.length * half ** 2 + 1e-5
}

// A byte that runs over would turn the nearest two sentences into the farthest.
test('in bytes two sentences are as near as they were, as far as rounding lets them', () => {
  const apart = (first: Float32Array, second: Float32Array) => {
    const cosine = first.reduce((sum, number, nth) => sum + number * (second[nth] ?? 0), 0)
    return Math.abs(nearnessOf(inBytes(first), inBytes(second)) - cosine)
  }
  fc.assert(
    fc.property(someVector, someVector, (first, second) => {
      expect(apart(first, second)).toBeLessThanOrEqual(mostApart(first, second))
      expect(apart(first, first)).toBeLessThanOrEqual(mostApart(first, first))
    }),
  )
})

// The order of outcomes says nothing, and must not move a module.
test('together the order does not count, and what cancels out points nowhere', () => {
  fc.assert(
    fc.property(fc.array(someVector, { minLength: 1, maxLength: 5 }), (vectors) => {
      const bytes = vectors.map(inBytes)

      expect(together(bytes)).toEqual(together(bytes.toReversed()))
    }),
  )
  expect(together([Int8Array.of(127, 0), Int8Array.of(-127, 0)])).toBeNull()
  expect(together([])).toBeNull()
})
