import { z } from 'zod'

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
export function sumOfTrees({ depth, asks, over, leaves }: Trees, measures: ArrayLike<number>): number {
  const ways = 1 << depth
  const decisions = ways - 1
  let sum = 0
  for (let first = 0, leaf = 0; first < asks.length; first += decisions, leaf += ways) {
    let at = 0
    while (at < decisions) {
      const asked = asks[first + at] ?? -1
      const isOver = asked >= 0 && (measures[asked] ?? 0) > (over[first + at] ?? 0)
      at = 2 * at + (isOver ? 2 : 1)
    }
    sum += leaves[leaf + at - decisions] ?? 0
  }
  return sum
}
