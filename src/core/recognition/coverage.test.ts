import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageSums } from './coverage.ts'

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
