import { z } from 'zod'
import { workedOutOnce } from './meaning/workedOutOnce.ts'

/**
 * Trees of decisions, all of one depth and each complete: what a row of measures comes to is the sum of one leaf a
 * tree. The numbers of all trees stand one behind the other, those of a tree from its root on, row by row: a decision
 * has its two below at `2 × place + 1`, taken where the measure is at most its threshold, and at `2 × place + 2`.
 */
export const Trees = z.object({
  depth: z.int().min(1).max(8),
  /** For each decision the place of its measure; -1 where nothing is asked and the first way is taken. */
  asks: z.array(z.int().min(-1)),
  over: z.array(z.number()),
  /** What is added to the score, for each way through a tree from left to right. */
  leaves: z.array(z.number()),
})
export type Trees = z.infer<typeof Trees>

/** The sum over all trees for one row of measures. */
export function sumOfTrees(trees: Trees, measures: ArrayLike<number>): number {
  const { ways, asks, over, leaves } = packed(trees)
  const decisions = ways - 1
  let sum = 0
  for (let first = 0, leaf = 0; first < asks.length; first += decisions, leaf += ways) {
    let at = 0
    while (at < decisions) {
      const measure = measures[asks[first + at] ?? 0] ?? 0
      // As a number, without a branch: which way is taken no processor can guess.
      at = 2 * at + 1 + Number(measure > (over[first + at] ?? 0))
    }
    sum += leaves[leaf + at - decisions] ?? 0
  }
  return sum
}

/** The same numbers side by side, as thousands of rows go through them. Where nothing is asked, no measure is high enough. */
const packed = workedOutOnce(({ depth, asks, over, leaves }: Trees) => ({
  ways: 1 << depth,
  asks: Uint8Array.from(asks, (asked) => Math.max(0, asked)),
  over: Float64Array.from(over, (threshold, nth) => (asks[nth] === -1 ? Infinity : threshold)),
  leaves: Float64Array.from(leaves),
}))
