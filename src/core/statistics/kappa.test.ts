import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohensKappa } from './kappa.ts'

const times = (count: number, one: string, other: string): [string, string][] =>
  Array.from({ length: count }, () => [one, other])

// A slip in the table of chance or of its error would give another number with the same look. The first is the table of
// Cohen (1960); the error of the second was worked out by hand: p_o 0.7, p_e 0.5, so kappa 0.4.
test('gives kappa and its interval as the sources define them', () => {
  const cohen = [
    ...times(88, 'a', 'a'),
    ...times(14, 'a', 'b'),
    ...times(18, 'a', 'c'),
    ...times(10, 'b', 'a'),
    ...times(40, 'b', 'b'),
    ...times(10, 'b', 'c'),
    ...times(2, 'c', 'a'),
    ...times(6, 'c', 'b'),
    ...times(12, 'c', 'c'),
  ]
  const grants = [...times(20, 'y', 'y'), ...times(5, 'y', 'n'), ...times(10, 'n', 'y'), ...times(15, 'n', 'n')]

  expect(cohensKappa(cohen).kappa).toBeCloseTo(0.492, 3)
  const { rated, agreed, kappa, interval } = cohensKappa(grants)
  expect({ rated, agreed, kappa }).toEqual({ rated: 50, agreed: 0.7, kappa: expect.closeTo(0.4, 6) as number })
  expect(interval?.from).toBeCloseTo(0.4 - 1.959964 * 0.1274, 2)
  expect(interval?.to).toBeCloseTo(0.4 + 1.959964 * 0.1274, 2)
})

// "Both always say covered" is no agreement beyond chance, and nothing rated is none at all.
test('gives no kappa where chance agrees as well', () => {
  expect(cohensKappa(times(5, 'a', 'a'))).toEqual({ rated: 5, agreed: 1, kappa: null, interval: null })
  expect(cohensKappa([])).toEqual({ rated: 0, agreed: 0, kappa: null, interval: null })
})

const ratings = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')), { maxLength: 60 })

// Who rated first must not matter, and no table may leave the scale.
test('is the same from both sides and stays on its scale', () => {
  fc.assert(
    fc.property(ratings, (pairs) => {
      const one = cohensKappa(pairs)
      const other = cohensKappa(pairs.map(([first, second]) => [second, first] as const))
      expect(one.kappa ?? 0).toBeCloseTo(other.kappa ?? 0, 9)
      expect(one.kappa === null).toBe(other.kappa === null)
      if (one.kappa === null || one.interval === null) return
      expect(one.kappa).toBeLessThanOrEqual(1)
      expect(one.interval.from).toBeLessThanOrEqual(one.kappa)
      expect(one.interval.to).toBeGreaterThanOrEqual(one.kappa)
    }),
  )
})
