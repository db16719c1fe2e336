/** A stretch of the scale from 0 to 1. */
export interface Interval {
  readonly from: number
  readonly to: number
}

/**
 * Fewer than this many say nothing about a share: its interval can be as wide as half of the scale.
 *
 * The interval is widest at one in two, there z/√(n + z²); from twelve on that stays below a half.
 */
export const fewestForAShare = 12

/**
 * The 95 % interval of a share (Wilson 1927, the score method without continuity correction; method 3 of Newcombe 1998):
 * it stays on the scale and holds its level with small numbers and with shares near 0 and 1.
 *
 * `count` of `of`, with `of` at least 1.
 */
export function wilsonInterval(count: number, of: number): Interval {
  const share = count / of
  const shrunk = 1 + (z * z) / of
  const middle = (share + (z * z) / (2 * of)) / shrunk
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / shrunk
  // At the ends the formula gives 0 and 1, which rounding misses.
  return { from: count === 0 ? 0 : middle - half, to: count === of ? 1 : middle + half }
}

/** Of the normal distribution, for 95 %. */
const z = 1.959964
