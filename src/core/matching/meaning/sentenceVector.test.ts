import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitVector } from './sentenceEncoder.ts'
import { inBytes, nearnessOf, together } from './sentenceVector.ts'

const someVector = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 384, maxLength: 384 })
  .map(unitVector)
  .filter((vector) => vector !== null)

// A byte that runs over would turn the nearest two sentences into the farthest.
test('in bytes two sentences are as near as they were, to some hundredths', () => {
  fc.assert(
    fc.property(someVector, someVector, (first, second) => {
      const cosine = first.reduce((sum, number, nth) => sum + number * (second[nth] ?? 0), 0)

      expect(Math.abs(nearnessOf(inBytes(first), inBytes(second)) - cosine)).toBeLessThan(0.06)
      expect(nearnessOf(inBytes(first), inBytes(first))).toBeGreaterThan(0.94)
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
