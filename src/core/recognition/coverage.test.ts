import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageRange, coverageSums } from './coverage.ts'

const outcome = fc.record({
  weight: fc.integer({ min: 0, max: 3000 }),
  coverage: fc.constantFrom('covered', 'partly', 'not', 'cantSay', null),
})

// Would catch an outcome that is counted twice, or one that a new kind of coverage drops.
test('every outcome and every credit of the module is in exactly one sum', () => {
  fc.assert(
    fc.property(fc.array(outcome), (outcomes) => {
      const sums = Object.values(coverageSums(outcomes))

      expect(sums.reduce((sum, one) => sum + one.outcomes, 0)).toBe(outcomes.length)
      expect(sums.reduce((sum, one) => sum + one.credits, 0)).toBe(
        outcomes.reduce((sum, { weight }) => sum + weight, 0),
      )
    }),
  )
})

// Would catch "can't say" adding credits to what is covered.
test('what nobody can say is not covered', () => {
  expect(coverageSums([{ weight: 100, coverage: 'cantSay' }])).toMatchObject({
    covered: { outcomes: 0, credits: 0 },
    cantSay: { outcomes: 1, credits: 100 },
  })
})

// Would catch "can't say" adding a credit to the upper end, or a range whose ends have changed places.
test('tells a range in which what nobody can say adds no credit', () => {
  fc.assert(
    fc.property(fc.array(outcome), fc.integer({ min: 0, max: 3000 }), (outcomes, weight) => {
      const before = coverageRange(outcomes)
      const after = coverageRange([...outcomes, { weight, coverage: 'cantSay' }])

      expect(before.least.outcomes).toBeLessThanOrEqual(before.most.outcomes)
      expect(before.most.outcomes).toBeLessThanOrEqual(before.of.outcomes)
      expect(before.least.credits).toBeLessThanOrEqual(before.most.credits)
      expect(after.least).toEqual(before.least)
      expect(after.most).toEqual({ outcomes: before.most.outcomes + 1, credits: before.most.credits })
    }),
  )
})

// Would catch a sum that leaves one kind out: the property above holds for any that is left out on both sides.
test('tells outcomes and credits of each kind', () => {
  const outcomes = [
    { weight: 100, coverage: 'covered' },
    { weight: 20, coverage: 'partly' },
    { weight: 3, coverage: 'not' },
    { weight: 4000, coverage: 'cantSay' },
    { weight: 50_000, coverage: null },
  ] as const

  expect(coverageRange(outcomes)).toEqual({
    least: { outcomes: 1, credits: 100 },
    most: { outcomes: 4, credits: 120 },
    of: { outcomes: 5, credits: 54_123 },
  })
})
