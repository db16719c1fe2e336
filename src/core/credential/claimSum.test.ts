import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimSum } from './claimSum.ts'

test('adds up the courses of a transcript', () => {
  expect(claimSum([3000, 600, 1500, 3000])).toBe(8100)
  expect(claimSum([500, 500])).toBe(1000)
  expect(claimSum([2000, 0])).toBe(2000)
  expect(claimSum([600])).toBe(600)
  expect(claimSum([])).toBeNull()
})

test('leaves out a total beside its courses, and the totals of its terms', () => {
  expect(claimSum([6000, 3000, 1000, 2000, 3000, 1300, 1700])).toBeLessThanOrEqual(6000)
  expect(claimSum([1100, 500, 600])).toBe(1100)
})

// Courses of 5, 5 and 10 and a total of 10 beside its two courses are the same figures: read as 20, a total would count
// twice. No format says which claim is a total, so the smaller reading stands.
test('takes a figure that others add up to for their total, even where it may be a course', () => {
  expect(claimSum([500, 500, 1000])).toBe(1000)
  expect(claimSum([500, 500, 1000, 600])).toBe(1600)
  // Marked otherwise by its own figures: no two of these make the third.
  expect(claimSum([500, 500, 900])).toBe(1900)
})

interface Award {
  readonly parts: readonly Award[]
  readonly own: number
}
const { award } = fc.letrec<{ award: Award; parts: Award[] }>((tie) => ({
  award: fc.record({
    parts: fc.oneof({ maxDepth: 3 }, fc.constant([]), tie('parts')),
    own: fc.integer({ min: 1, max: 3000 }),
  }),
  parts: fc.array(tie('award'), { minLength: 2, maxLength: 4 }),
}))
const learning = ({ parts, own }: Award): number =>
  parts.length === 0 ? own : parts.reduce((sum, part) => sum + learning(part), 0)
const listed = (one: Award): number[] => [learning(one), ...one.parts.flatMap(listed)]

// The same learning counted twice grants credits for nothing.
test('never counts a total and its parts, at any depth and in any order', () => {
  fc.assert(
    fc.property(
      fc.array(award, { minLength: 1, maxLength: 4 }).chain((awards) =>
        fc.record({
          claims: fc.shuffledSubarray(awards.flatMap(listed), { minLength: awards.flatMap(listed).length }),
          learned: fc.constant(awards.reduce((sum, one) => sum + learning(one), 0)),
        }),
      ),
      ({ claims, learned }) => {
        const sum = claimSum(claims) ?? 0
        expect(sum).toBeLessThanOrEqual(learned)
        expect(sum).toBe(claimSum([...claims].sort((a, b) => b - a)))
      },
    ),
  )
})

// Taking the first claim alone left a transcript with one course's credits.
test('counts every course where no figure is a sum of others', () => {
  const growing = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 10 }).map((steps) => {
    const claims: number[] = []
    for (const step of steps) claims.push(claims.reduce((sum, one) => sum + one, 0) + step)
    return claims
  })
  fc.assert(
    fc.property(
      growing.chain((claims) => fc.shuffledSubarray(claims, { minLength: claims.length })),
      (claims) => {
        expect(claimSum(claims)).toBe(claims.reduce((sum, one) => sum + one, 0))
      },
    ),
  )
})

test('gives at least the largest claim, and answers in time for a file made to be slow', () => {
  const claims = Array.from({ length: 300 }, (_, index) => 999_000 + index)
  expect(claimSum(claims)).toBeGreaterThanOrEqual(Math.max(...claims))
})
