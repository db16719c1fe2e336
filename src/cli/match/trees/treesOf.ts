import type { Trees } from '#core/matching/trees.ts'
import type { GrownTree } from './growTree.ts'

/** Grown trees as they are kept: each decision with the number that a measure must lie above. */
export function treesOf(grown: readonly GrownTree[], edges: readonly Float64Array[], depth: number): Trees {
  return {
    depth,
    asks: grown.flatMap(({ asks }) => [...asks]),
    over: grown.flatMap((tree) => Array.from(tree.asks, (asked, nth) => edges[asked]?.[tree.bins[nth] ?? 0] ?? 0)),
    leaves: grown.flatMap(({ leaves }) => [...leaves]),
  }
}
