import { expect, test } from 'vitest'
import { cohensKappa } from '#core/statistics/kappa.ts'
import { halves, readHalf, readSecondRatings } from './goldHalves.ts'

const second = readSecondRatings()

// A rating lost or put to another pair on the way back from the shuffled sheet would show as disagreement or as a gap.
test.each(halves)('every pair of the %s half has a second rating, and the two agree', (half) => {
  const pairs = readHalf(half)
  const rated = pairs.map(({ id, rating }) => [rating, second.get(id) ?? 'missing'] as const)

  expect(rated.filter(([, other]) => other === 'missing')).toEqual([])
  expect(cohensKappa(rated).kappa).toBeGreaterThan(0.9)
})

// The page lists what differs for those who weigh the figures; a line too few would hide a doubt.
test('holds ratings for these pairs only', () => {
  expect(second.size).toBe(halves.flatMap((half) => readHalf(half)).length)
})
