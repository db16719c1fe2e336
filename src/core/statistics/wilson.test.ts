import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestForAShare, wilsonInterval } from './wilson.ts'

// A slip in the formula gives other limits with the same look. Newcombe (1998), table I, method 3.
test.each([
  { count: 81, of: 263, from: 0.2553, to: 0.3662 },
  { count: 15, of: 148, from: 0.0624, to: 0.1605 },
  { count: 0, of: 20, from: 0, to: 0.1611 },
  { count: 1, of: 29, from: 0.0061, to: 0.1718 },
])('$count of $of has the published limits', ({ count, of, from, to }) => {
  expect(wilsonInterval(count, of).from).toBeCloseTo(from, 4)
  expect(wilsonInterval(count, of).to).toBeCloseTo(to, 4)
})

const shares = fc
  .integer({ min: 1, max: 5000 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))

// Would catch a limit off the scale, a share outside its own interval, and a "not" that is judged otherwise than its "yes".
test('holds its share, stays on the scale and mirrors the rest', () => {
  fc.assert(
    fc.property(shares, ([count, of]) => {
      const { from, to } = wilsonInterval(count, of)
      const rest = wilsonInterval(of - count, of)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(1)
      expect(from).toBeLessThanOrEqual(count / of)
      expect(to).toBeGreaterThanOrEqual(count / of)
      expect(rest.from).toBeCloseTo(1 - to, 9)
      expect(rest.to).toBeCloseTo(1 - from, 9)
    }),
  )
})

// Would catch a minimum that no longer means what the screen says about it.
test('from the minimum on no interval is as wide as half of the scale, and just below it one is', () => {
  const width = (count: number, of: number) => wilsonInterval(count, of).to - wilsonInterval(count, of).from
  fc.assert(
    fc.property(shares, ([count, of]) => {
      fc.pre(of >= fewestForAShare)
      expect(width(count, of)).toBeLessThan(0.5)
    }),
  )
  expect(width(5, fewestForAShare - 1)).toBeGreaterThan(0.5)
})
